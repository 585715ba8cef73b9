package org.werdegang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as it stands, on machines where this and that is missing, old or new. */
class LauncherTest {
    @TempDir
    private Path folder;

    private Machine machine;

    @BeforeEach
    void copy() throws IOException {
        machine = new Machine(folder);
    }

    @Test
    void runs_on_the_lowest_jdk_that_is_new_enough_whatever_the_default() throws Exception {
        var old = machine.jdk("17.0.9");
        machine.furnished().jdk("31.0.1");
        machine.jdk("26");
        machine.with("JAVA_HOME", old.toString());

        var ended = machine.run("read", "a file.csv", "--out", "");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).startsWith("java 26 ").endsWith(" read a file.csv --out \n");
    }

    @Test
    void says_that_a_jdk_is_missing_or_only_an_old_one_there() throws Exception {
        assertThat(machine.furnished().run("demo"))
                .returns(1, Machine.Ended::exit)
                .satisfies(
                        ended -> assertThat(ended.err()).contains("JDK of version 25", "none was found", "JAVA_HOME"));

        machine.jdk("21.0.2");

        assertThat(machine.run("demo").err()).contains("only JDK 21 was found");
    }

    @Test
    void says_that_maven_or_node_is_missing_or_too_old() throws Exception {
        machine.jdk("25.0.1");
        assertThat(machine.run("demo"))
                .returns(1, Machine.Ended::exit)
                .satisfies(ended ->
                        assertThat(ended.err()).contains("Maven 3.8", "none was found", "apt-get install maven"));
        machine.maven("3.6.3", 0);
        assertThat(machine.run("demo").err()).contains("only Maven 3.6 was found");
        machine.maven("4.0.0", 0);
        assertThat(machine.run("demo"))
                .returns(1, Machine.Ended::exit)
                .satisfies(ended -> assertThat(ended.err()).contains("Node 20", "none was found"));
        machine.node("18.20.1");
        assertThat(machine.run("verify").err()).contains("only Node 18 was found");
        assertThat(machine.builds()).isEmpty();
    }

    @Test
    void builds_only_when_a_source_is_newer_than_the_last_build() throws Exception {
        machine.furnished().jdk("25.0.1");

        machine.run("read");
        machine.run("read");
        assertThat(machine.builds()).hasSize(1);

        var source = machine.source("app/src/main/java/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        machine.run("read");
        assertThat(machine.builds()).hasSize(2).allMatch(call -> call.endsWith("-pl app -am package"));
    }

    @Test
    void builds_again_after_a_build_that_failed_and_starts_nothing() throws Exception {
        machine.furnished().maven("3.9.9", 1).jdk("25.0.1");

        var failed = machine.run("demo");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("The build failed");

        machine.maven("3.9.9", 0);
        assertThat(machine.run("demo").exit()).isZero();
        assertThat(machine.builds()).hasSize(2);
    }

    @Test
    void records_one_start_for_demo_and_serve_and_replays_it_for_everything() throws Exception {
        machine.furnished().jdk("25.0.1");

        assertThat(machine.run("read").out()).doesNotContain("-XX:AOTCache");
        assertThat(machine.run("demo").err()).contains("Recording a start");
        var again = machine.run("serve", "--port", "1");

        assertThat(again.err()).doesNotContain("Recording");
        assertThat(again.out()).contains("-XX:AOTCache=", "werdegang.aot", "serve --port 1");
    }

    @Test
    void gives_the_exit_code_of_the_command_and_its_signals_to_the_command() throws Exception {
        machine.furnished().jdk("25.0.1");
        assertThat(machine.run("fail").exit()).isEqualTo(70);

        var process = machine.start("wait");
        for (int i = 0; i < 600 && !machine.read("out").contains("waiting"); i++) {
            Thread.sleep(50);
        }
        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(machine.read("out")).endsWith("told to stop\n");
    }

    @Test
    void verify_takes_long_and_nothing_else() throws Exception {
        machine.furnished().jdk("25.0.1");

        assertThat(machine.run("verify", "--nonsense"))
                .returns(2, Machine.Ended::exit)
                .satisfies(ended -> assertThat(ended.err()).contains("--long", "--nonsense"));
        assertThat(machine.builds()).isEmpty();

        machine.run("verify", "--long");
        assertThat(machine.builds()).singleElement().asString().endsWith("-Plong --fail-at-end verify");
    }

    @Test
    void verify_ends_with_the_totals_of_the_test_runner_and_fails_with_them() throws Exception {
        machine.furnished().program("mvn", """
                case $* in
                --version) echo "Apache Maven 3.9.9"; exit 0 ;;
                esac
                mkdir -p app/target/surefire-reports engine/target/surefire-reports; sleep 0.05
                echo '<testsuite name="A" tests="5" errors="0" skipped="1" failures="0">' > app/target/surefire-reports/TEST-A.xml
                echo '<testsuite name="B" tests="3" errors="1" skipped="0" failures="1">' > engine/target/surefire-reports/TEST-B.xml
                """).jdk("25.0.1");

        var ended = machine.run("verify");

        assertThat(ended.out()).endsWith("5 passed, 2 failed, 1 skipped\n");
        assertThat(ended.exit()).isEqualTo(1);
    }

    @Test
    void verify_never_leaves_out_browser_tests_where_ci_is_set() throws Exception {
        machine.jdk("25.0.1");
        machine.maven("3.9.9", 0).node("22.1.0").program("npx", "exit 1");

        var ended = machine.with("CI", "true").run("verify");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("browser tests are never left out", "WERDEGANG_CHROMIUM");
        assertThat(machine.builds()).isEmpty();
    }
}
