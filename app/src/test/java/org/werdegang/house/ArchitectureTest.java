package org.werdegang.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may use whom: each rule holds for the code, and each is proven to bite on a small wrong fixture. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.werdegang");
    private static final String WRONG_ROOT = "org.werdegang.house.wrong";
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(WRONG_ROOT);

    private final ArchRule order = Rules.packagesUseOnlyThoseBefore(new Order("org.werdegang.platform"));

    @Test
    void packages_use_only_those_before_them() {
        order.check(CODE);
    }

    @Test
    void a_package_that_looks_ahead_is_found() {
        var report = Rules.packagesUseOnlyThoseBefore(new Order("org.werdegang.house.wrong.platform"))
                .evaluate(WRONG)
                .getFailureReport();

        assertThat(report.getDetails()).anyMatch(line -> line.contains("Goal") && line.contains("Need"));
    }

    @Test
    void records_know_neither_database_nor_web() {
        Rules.recordsKnowNeitherDatabaseNorWeb().check(CODE);
        assertThat(Rules.recordsKnowNeitherDatabaseNorWeb().evaluate(WRONG).hasViolation())
                .isTrue();
    }

    @Test
    void pages_are_known_to_nobody() {
        Rules.pagesAreKnownToNobody().check(CODE);
        assertThat(Rules.pagesAreKnownToNobody().evaluate(WRONG).hasViolation()).isTrue();
    }

    @Test
    void names_say_what_a_thing_is() {
        Rules.namesSayWhatAThingIs().check(CODE);
        assertThat(Rules.namesSayWhatAThingIs().evaluate(WRONG).hasViolation()).isTrue();
    }

    @Test
    void engine_intake_and_sample_are_plain_libraries() {
        Rules.librariesKnowNoFramework("org.werdegang.engine..", "org.werdegang.intake..", "org.werdegang.sample..")
                .check(CODE);
        assertThat(Rules.librariesKnowNoFramework("org.werdegang.house.wrong..")
                        .evaluate(WRONG)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void pages_draw_only_from_releases() {
        Rules.pagesDrawOnlyFromReleases("org.werdegang").check(CODE);
        assertThat(Rules.pagesDrawOnlyFromReleases(WRONG_ROOT)
                        .evaluate(WRONG)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(line -> line.contains("NeedManager"));
    }

    @Test
    void nothing_uses_the_command_line() {
        Rules.nothingUsesTheCommandLine("org.werdegang").check(CODE);
        assertThat(Rules.nothingUsesTheCommandLine(WRONG_ROOT).evaluate(WRONG).hasViolation())
                .isTrue();
    }

    @Test
    void the_platform_sees_only_what_the_engine_exports() {
        Rules.platformUsesOnlyWhatTheEngineExports("org.werdegang").check(CODE);
        assertThat(Rules.platformUsesOnlyWhatTheEngineExports(WRONG_ROOT)
                        .evaluate(WRONG)
                        .hasViolation())
                .isTrue();
    }
}
