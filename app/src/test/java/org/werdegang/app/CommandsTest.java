package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** What holds for every command, and the page that lists them. */
class CommandsTest {
    static java.util.Set<String> names() {
        return Commands.options().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void helps_with_an_example_that_it_understands_itself(String name) {
        var out = new StringWriter();

        int exit = Werdegang.commandLine().setOut(new PrintWriter(out)).execute(name, "--help");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("Example: werdegang " + name);
        assertThat(examples(Objects.requireNonNull(Commands.shown().get(name))))
                .allSatisfy(words -> assertThat(Werdegang.commandLine()
                                .parseArgs(words.toArray(String[]::new))
                                .hasSubcommand())
                        .isTrue());
    }

    private static List<List<String>> examples(CommandLine command) {
        return Arrays.stream(command.getCommandSpec().usageMessage().footer())
                .filter(line -> line.startsWith("Example: werdegang "))
                .map(line ->
                        List.of(line.substring("Example: werdegang ".length()).split(" ")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void ends_with_2_and_the_word_that_it_does_not_know(String name) {
        var err = new StringWriter();

        var words = new ArrayList<>(
                examples(Objects.requireNonNull(Commands.shown().get(name))).getFirst());
        words.add("--nonsense");
        int exit = Werdegang.commandLine().setErr(new PrintWriter(err)).execute(words.toArray(String[]::new));

        assertThat(exit).isEqualTo(Werdegang.WRONG_USAGE);
        assertThat(err.toString()).contains("--nonsense");
    }

    @Test
    void without_a_command_all_are_shown() {
        var out = new StringWriter();

        int exit = Werdegang.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute();

        assertThat(exit).isEqualTo(Werdegang.WRONG_USAGE);
        assertThat(out.toString()).contains(names());
    }

    @Test
    void a_bug_ends_with_70_and_a_number_whose_trace_stands_in_the_log() throws IOException {
        var err = new StringWriter();

        int exit = Werdegang.commandLine()
                .addSubcommand("broken", new Broken())
                .setErr(new PrintWriter(err))
                .execute("broken");

        assertThat(exit).isEqualTo(Werdegang.BUG);
        assertThat(err.toString()).doesNotContain("Something that cannot be");
        var log = Path.of(found("\\S+\\.log", err.toString()));
        assertThat(Files.readString(log))
                .contains("Something that cannot be", "CommandsTest", found("[0-9a-f-]{36}", err.toString()));
        Files.delete(log);
    }

    private static String found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    @Command(name = "broken")
    static final class Broken implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("Something that cannot be");
        }
    }

    /** With {@code -Dwerdegang.docs=write} the page is written instead of compared. */
    @Test
    void the_documentation_lists_every_command_with_every_option() throws IOException {
        var file = Path.of(System.getProperty("werdegang.root", "..")).resolve("docs/reference/commands.md");
        String page = Files.readString(file);
        if ("write".equals(System.getProperty("werdegang.docs"))) {
            page = page.substring(0, page.indexOf("\n## ") + 1) + printed();
            Files.writeString(file, page);
        }

        assertThat(page).endsWith(printed());
    }

    private static String printed() {
        return Commands.shown().entrySet().stream()
                .map(entry -> printed(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String printed(String name, CommandLine command) {
        var usage = command.getCommandSpec().usageMessage();
        var page = new StringBuilder("## " + name + "\n\n" + String.join(" ", usage.description()) + "\n\n");
        for (var line : usage.footer()) {
            if (line.startsWith("Example: ")) {
                page.append("    ./")
                        .append(line.substring("Example: ".length()))
                        .append('\n');
            }
        }
        page.append("\n| | |\n|---|---|\n");
        for (var word : command.getCommandSpec().positionalParameters()) {
            row(page, word.paramLabel(), String.join(" ", word.description()));
        }
        for (var option : command.getCommandSpec().options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                row(
                        page,
                        label(option),
                        String.join(" ", option.description())
                                .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue())));
            }
        }
        return page.toString();
    }

    private static String label(OptionSpec option) {
        return option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
    }

    private static void row(StringBuilder page, String name, String what) {
        page.append("| `").append(name).append("` | ").append(what).append(" |\n");
    }
}
