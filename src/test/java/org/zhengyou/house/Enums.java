package org.zhengyou.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The constants of the project's enums. */
final class Enums {
    private Enums() {}

    static Set<Set<String>> constants() {
        return Classes.ALL.stream()
                .filter(JavaClass::isEnum)
                .map(type -> names(type.reflect()))
                .collect(Collectors.toSet());
    }

    /** Of an enum nested in the only class of a file. */
    static Set<String> named(Sources.File file, String nested) {
        String type = file.path().toString().replaceFirst("^src/main/java/", "").replaceFirst("\\.java$", "");
        return names(Classes.ALL.get(type.replace('/', '.') + "$" + nested).reflect());
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toSet());
    }
}
