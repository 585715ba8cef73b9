package org.werdegang.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A machine on which only what a test puts there is installed: a copy of the launcher with a few sources, folders of
 * JDKs, and a PATH of its own. Programs are shell scripts that write down how they were called.
 */
final class Machine {
    private static final List<String> SYSTEM = List.of(
            "awk",
            "cat",
            "dirname",
            "find",
            "head",
            "id",
            "mktemp",
            "mkdir",
            "mv",
            "printf",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "touch");

    private final Path folder;
    private final Path programs;
    private final Map<String, String> environment = new HashMap<>();

    /** How a run of the launcher ended. */
    record Ended(int exit, String out, String err) {}

    Machine(Path folder) throws IOException {
        this.folder = folder;
        this.programs = Files.createDirectories(folder.resolve("bin"));
        for (var name : SYSTEM) {
            var real = List.of("/usr/bin", "/bin").stream()
                    .map(place -> Path.of(place, name))
                    .filter(Files::exists)
                    .findFirst();
            if (real.isPresent()) {
                program(programs.resolve(name), "exec " + real.get() + " \"$@\"");
            }
        }
        Files.createDirectories(jvms());
        environment.put("PATH", programs.toString());
        environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        environment.put("WERDEGANG_JVMS", jvms().toString());
        var launcher = Files.createDirectories(project()).resolve("werdegang");
        Files.copy(Sources.ROOT.resolve("werdegang"), launcher);
        executable(launcher);
        source("pom.xml");
        source("app/src/main/java/Main.java");
    }

    Path project() {
        return folder.resolve("pro ject"); // a blank in a path is nothing unusual
    }

    private Path jvms() {
        return folder.resolve("jvm");
    }

    Machine with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** A file of the project, as old as a checkout. */
    Path source(String name) throws IOException {
        var file = project().resolve(name);
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.writeString(file, "");
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(1_000)));
        return file;
    }

    /** A JDK whose {@code java} tells its version and each of its arguments. */
    Path jdk(String version) throws IOException {
        var home = jvms().resolve("jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "exit 0");
        program(home.resolve("bin/java"), """
                for word in "$@"; do
                    case $word in
                    -XX:AOTCacheOutput=*) touch "${word#*=}" ;;
                    esac
                done
                echo "java %s" "$@"
                for word in "$@"; do
                    case $word in
                    wait) trap 'echo told to stop; exit 143' TERM; echo waiting; while :; do sleep 0.1; done ;;
                    fail) exit 70 ;;
                    esac
                done
                """.formatted(version));
        return home;
    }

    /** Maven, Node and a browser as they should be. */
    Machine furnished() throws IOException {
        maven("3.9.9", 0);
        node("22.1.0");
        return program("chromium", "exit 0");
    }

    Machine maven(String version, int exit) throws IOException {
        return program("mvn", """
                case $* in
                --version) echo "Apache Maven %s (x)"; exit 0 ;;
                esac
                echo "$*" >> calls
                mkdir -p app/target/dist && touch app/target/dist/werdegang.jar
                exit %d
                """.formatted(version, exit));
    }

    Machine node(String version) throws IOException {
        return program("node", "echo v" + version);
    }

    Machine program(String name, String script) throws IOException {
        program(programs.resolve(name), script);
        return this;
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** How often and how Maven was asked to build or verify. */
    List<String> builds() throws IOException {
        var calls = project().resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    Ended run(String... words) throws IOException, InterruptedException {
        var process = start(words);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The launcher did not end.");
        }
        return new Ended(process.exitValue(), read("out"), read("err"));
    }

    Process start(String... words) throws IOException {
        var command = new java.util.ArrayList<>(List.of("./werdegang"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .directory(project().toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What was printed so far. */
    String read(String stream) {
        try {
            return Files.readString(folder.resolve(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
