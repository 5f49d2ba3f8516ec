package org.zhengyou;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.zhengyou.house.Classes;

/** The modules, their order, and the picture of them. */
class ModularityTests {
    /** From the ground up: a module uses only those before it. */
    private static final List<String> ORDER = List.of(
            "platform",
            "likeness",
            "preview",
            "search",
            "unit",
            "access",
            "member",
            "roster",
            "indicator",
            "campaign",
            "notice",
            "pledge",
            "newsroom",
            "royalty",
            "claim",
            "library",
            "report",
            "notify",
            "demo",
            "bench",
            "cli");

    private static final ApplicationModules MODULES = ApplicationModules.of(Zhengyou.class);

    @Test
    void modulesUseOnlyWhatOthersOffer() {
        MODULES.verify();
    }

    @Test
    void everyModuleHasItsPlaceInTheOrder() {
        Set<String> found = MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .collect(Collectors.toSet());
        assertThat(ORDER).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void aModuleUsesOnlyThoseBeforeIt() {
        Set<String> upward = new TreeSet<>();
        for (JavaClass type : Classes.ALL) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                int from = ORDER.indexOf(module(type));
                int to = ORDER.indexOf(module(dependency.getTargetClass().getBaseComponentType()));
                if (from >= 0 && to > from) {
                    upward.add(dependency.getDescription());
                }
            }
        }
        assertThat(upward).isEmpty();
    }

    /** The pictures go to target/docs; docs/architecture holds the ones that were last looked at. */
    @Test
    void thePictureOfTheModulesCanBeDrawn() {
        Path folder = Path.of("target", "docs");
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml()
                .writeModuleCanvases();
        assertThat(folder.resolve("components.puml")).isNotEmptyFile();
    }

    private static String module(JavaClass type) {
        String[] packages = type.getPackageName().split("\\.", 4);
        return type.getPackageName().startsWith("org.zhengyou.") ? packages[2] : "";
    }
}
