package org.werdegang.house;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The documentation below one folder, and where it says what is not so.
 *
 * @param root the project
 * @param commands options by command, the launcher's own among them
 * @param settings every setting that the code reads
 */
record Docs(Path root, Map<String, Set<String>> commands, Set<String> settings) {
    private static final Pattern LINK =
            Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)|!\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE =
            Pattern.compile("`([^`\\n]+)`|^ {4}(.+)$|```\\w*\\n(.*?)```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("(?:^|[\\s/])werdegang ([a-z][a-z-]*)([^\\n|;&]*)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
    private static final Pattern SETTING = Pattern.compile("^werdegang\\.[a-z][a-z.-]*[a-z]$");
    private static final Pattern VARIABLE = Pattern.compile("\\bWERDEGANG_[A-Z_]+");
    private static final Pattern TEST =
            Pattern.compile("^[A-Z]\\w+(?:Test|Story)$|^([A-Z]\\w+(?:Test|Story))\\.([a-z_0-9]+)$");
    private static final Pattern FILE =
            Pattern.compile("^(?:docs|engine|intake|sample|platform|app|bench)/[\\w./-]*[\\w]$");
    private static final Set<String> ENDINGS = Set.of("properties", "log", "jar", "local", "example", "aot");

    /** Everything that is said and not so, each with its file. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        pages().forEach(page -> {
            String text = Sources.read(page);
            String name = root.relativize(page).toString();
            links(page, text).forEach(fault -> faults.add(name + fault));
            code(text).forEach(code -> inCode(code).forEach(fault -> faults.add(name + fault)));
            if (name.matches("docs/adr/\\d{4}-.*\\.md")) {
                decision(name, text).forEach(fault -> faults.add(name + fault));
            }
        });
        undocumented().forEach(faults::add);
        return faults;
    }

    private List<Path> pages() {
        return Stream.concat(
                        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                .map(root::resolve)
                                .filter(Files::exists),
                        Sources.below(root.resolve("docs"), ".md").stream())
                .toList();
    }

    private Stream<String> links(Path page, String text) {
        return LINK.matcher(text).results().flatMap(link -> {
            String to = link.group(1) == null ? link.group(2) : link.group(1);
            if (to.startsWith("http") || to.startsWith("mailto:")) {
                return Stream.empty();
            }
            var uri = URI.create(to);
            var file = uri.getPath().isEmpty() ? page : page.resolveSibling(uri.getPath());
            if (!Files.exists(file)) {
                return Stream.of(" links to " + to + ", which is not there");
            }
            boolean anchored = uri.getFragment() == null || anchors(file).contains(uri.getFragment());
            return anchored ? Stream.empty() : Stream.of(" links to " + to + ", a heading that is not there");
        });
    }

    private static Set<String> anchors(Path file) {
        return Sources.read(file)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<String> code(String text) {
        return CODE.matcher(text).results().map(Docs::inside).toList();
    }

    private static String inside(MatchResult found) {
        return Stream.of(1, 2, 3)
                .map(found::group)
                .filter(group -> group != null)
                .findFirst()
                .orElse("");
    }

    private List<String> inCode(String code) {
        var faults = new ArrayList<String>();
        COMMAND.matcher(code).results().forEach(found -> command(found.group(1), found.group(2), faults));
        if (code.startsWith("--")) {
            String option = code.split("[ =]", 2)[0];
            if (commands.values().stream().noneMatch(options -> options.contains(option))) {
                faults.add(" names the option " + option + ", which no command has");
            }
        }
        String ending = code.substring(code.lastIndexOf('.') + 1);
        if (SETTING.matcher(code).matches() && !ENDINGS.contains(ending) && !settings.contains(code)) {
            faults.add(" names the setting " + code + ", which nothing reads");
        }
        var test = TEST.matcher(code);
        if (test.matches()) {
            test(test.group(1) == null ? code : test.group(1), test.group(2) == null ? "" : test.group(2), faults);
        }
        if (FILE.matcher(code).matches() && !Files.exists(root.resolve(code))) {
            faults.add(" names the file " + code + ", which is not there");
        }
        return faults;
    }

    private void command(String name, String rest, List<String> faults) {
        var options = commands.get(name);
        if (options == null) {
            faults.add(" names the command " + name + ", which is not there");
            return;
        }
        OPTION.matcher(rest.replaceFirst("\\s#.*", ""))
                .results()
                .map(MatchResult::group)
                .forEach(option -> {
                    if (!options.contains(option)) {
                        faults.add(" gives " + name + " the option " + option + ", which it does not know");
                    }
                });
    }

    private void test(String name, String method, List<String> faults) {
        var file = Sources.below(root, "/" + name + ".java").stream().findFirst();
        if (file.isEmpty()) {
            faults.add(" names the test " + name + ", which is not there");
        } else if (!method.isEmpty() && !Sources.read(file.get()).contains(" " + method + "(")) {
            faults.add(" names " + name + "." + method + ", which is not there");
        }
    }

    private List<String> decision(String name, String text) {
        var faults = new ArrayList<String>();
        String number = String.valueOf(
                Integer.parseInt(name.substring("docs/adr/".length()).substring(0, 4)));
        if (!text.startsWith("# " + number + ". ")) {
            faults.add(" does not begin with its number and the decision");
        }
        if (!text.lines()
                .skip(1)
                .limit(3)
                .anyMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d, (accepted|superseded by .*)\\.?"))) {
            faults.add(" says neither day nor status");
        }
        for (var section : List.of("Context", "Decision", "Rejected", "Consequences", "Held by")) {
            if (!text.matches("(?s).*\\*\\*" + section + "\\.?\\*\\*.*")) {
                faults.add(" has no section " + section);
            }
        }
        String held = text.replaceFirst("(?s).*\\*\\*Held by\\.?\\*\\*", "");
        boolean byTest = code(held).stream().anyMatch(code -> TEST.matcher(code).matches());
        if (!byTest && !held.strip().startsWith("nothing")) {
            faults.add(" is held by no test, and does not say so");
        }
        return faults;
    }

    private Stream<String> undocumented() {
        String reference = Stream.of("settings.md", "commands.md", "metrics.md")
                .map(root.resolve("docs/reference")::resolve)
                .filter(Files::exists)
                .map(Sources::read)
                .collect(Collectors.joining());
        var launcher = root.resolve("werdegang");
        var variables = Files.exists(launcher)
                ? VARIABLE.matcher(Sources.read(launcher)).results().map(MatchResult::group)
                : Stream.<String>empty();
        return Stream.concat(settings.stream(), variables)
                .distinct()
                .filter(name -> !reference.contains("`" + name + "`"))
                .map(name -> "docs/reference does not explain " + name);
    }
}
