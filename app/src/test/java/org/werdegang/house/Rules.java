package org.werdegang.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** What must never be, as rules over the classes below one root; the fixture in {@code wrong} breaks each of them. */
final class Rules {
    private Rules() {}

    static ArchRule packagesUseOnlyThoseBefore(Order order) {
        return classes().should(new ArchCondition<>("use only packages that stand before their own") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !order.allows(
                                user.getPackageName(), use.getTargetClass().getPackageName()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(user, use.getDescription())));
            }
        });
    }

    static ArchRule recordsKnowNeitherDatabaseNorWeb() {
        return noClasses()
                .that()
                .areRecords()
                .and()
                .arePublic()
                .and()
                .resideOutsideOfPackage("org.werdegang.platform.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "org.springframework.jdbc..", "org.springframework.web..", "jakarta.servlet..")
                .because("a domain record is neither a row nor a request");
    }

    static ArchRule pagesAreKnownToNobody() {
        return classes()
                .that()
                .areAnnotatedWith("org.springframework.stereotype.Controller")
                .or()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .notBePublic();
    }

    static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveNameMatching(
                        ".*\\.(Abstract|Default)[A-Z]\\w*|.*(Impl|Util|Utils|Helper|Helpers|Manager|Dto|DTO)(\\$.*)?")
                .because("a name that says nothing hides what the thing is");
    }

    static ArchRule librariesKnowNoFramework(String... roots) {
        return noClasses()
                .that()
                .resideInAnyPackage(roots)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "org.werdegang.platform..",
                        "org.werdegang.app..",
                        "java.sql..");
    }

    /**
     * Below {@code root}, only the values know a figure before its release, and only they ask a policy for one; whatever
     * a page, a file or the interface shows has passed through them.
     */
    static ArchRule pagesDrawOnlyFromReleases(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".platform..")
                .and()
                .resideOutsideOfPackage(root + ".platform.measurement.values..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.werdegang.engine.disclosure.Figure")
                .orShould()
                .callMethod("org.werdegang.engine.disclosure.Policy", "release", "java.util.Map");
    }

    /** Nothing below {@code root} uses what lies in its package {@code app}, but that package itself. */
    static ArchRule nothingUsesTheCommandLine(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".app..", "org.werdegang.house")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".app..");
    }

    /** Of the engine below {@code root} the platform sees neither what it keeps to itself nor the encoder. */
    static ArchRule platformUsesOnlyWhatTheEngineExports(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(
                                Stream.of("linkage", "biography", "sequence", "table", "numeric")
                                        .map(hidden -> root + ".engine." + hidden + ".."),
                                Stream.of(root + ".encoder.."))
                        .toArray(String[]::new));
    }
}
