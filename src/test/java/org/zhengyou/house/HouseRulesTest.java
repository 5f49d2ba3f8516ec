package org.zhengyou.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.awt.Graphics2D;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import javax.sql.DataSource;
import org.apache.poi.sl.draw.ImageRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhengyou.access.Requires;

/** The house style, as far as a machine can see it. Every rule fails where it finds nothing to look at. */
class HouseRulesTest {
    private static final int MOST_ACTIONS = 6;

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|DTO|VO)(\\$.*)?"));
    }

    @Test
    void aControllerHasAtMostSixActions() {
        check(classes().that().areAnnotatedWith(Controller.class).should(haveFewActions()));
    }

    @Test
    void controllersLeaveSqlAndTransactionsToTheUseCases() {
        check(noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(JdbcClient.class, JdbcOperations.class, DataSource.class, Transactional.class));
    }

    @Test
    void controllersStandInWebPackages() {
        check(classes().that().areAnnotatedWith(Controller.class).should().resideInAPackage("org.zhengyou.*.web"));
    }

    @Test
    void everyHandlerDeclaresWhatItRequires() {
        check(methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Requires.class));
    }

    @Test
    void useCasesStandInClassesNamedInThePlural() {
        check(methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("s"));
    }

    @Test
    void formsPagesAndRowsAreRecords() {
        check(classes()
                .that()
                .haveNameMatching(".*\\.web\\.\\w+(Form|Page)")
                .or()
                .haveNameMatching("org\\.zhengyou\\.(?!platform\\.database)\\w+\\.\\w+Row")
                .should()
                .beRecords());
    }

    @Test
    void nothingIsSetAfterItWasMade() {
        // A Graphics2D is set by its very nature.
        check(methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage("org.zhengyou..")
                        .and(not(assignableTo(Graphics2D.class)))
                        .and(not(assignableTo(ImageRenderer.class))))
                .should()
                .haveNameNotMatching("set[A-Z].*"));
        check(fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.zhengyou..")
                .should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBePublic()
                .orShould()
                .beFinal());
    }

    @Test
    void theClockIsHandedIn() {
        check(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class));
    }

    @Test
    void onlyTheCommandLineSpeaksToTheConsole() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.zhengyou.cli..", "org.zhengyou.bench..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(target(nameMatching("printStackTrace"))));
    }

    @Test
    void noOtherWayToTheDatabaseCreepsIn() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", "org.hibernate..", "org.springframework.data..", "lombok.."));
    }

    @Test
    void aRuleAboutNothingFails() {
        ArchRule aboutNothing = classes()
                .that()
                .resideInAPackage("org.zhengyou.nowhere..")
                .should()
                .bePublic();
        assertThatThrownBy(() -> check(aboutNothing)).hasMessageContaining("failed to check any classes");
    }

    private static void check(ArchRule rule) {
        rule.check(Classes.ALL);
    }

    private static ArchCondition<JavaClass> haveFewActions() {
        return new ArchCondition<>("have at most %d actions".formatted(MOST_ACTIONS)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long actions = type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(HouseRulesTest::isAction)
                        .count();
                events.add(new SimpleConditionEvent(
                        type, actions <= MOST_ACTIONS, type.getName() + " has " + actions + " actions"));
            }
        };
    }

    private static boolean isAction(JavaMethod method) {
        return method.isMetaAnnotatedWith(RequestMapping.class) || method.isAnnotatedWith(RequestMapping.class);
    }
}
