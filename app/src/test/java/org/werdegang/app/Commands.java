package org.werdegang.app;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine;

/** The command line as the house's tests see it. */
public final class Commands {
    private Commands() {}

    /** Every command that people are shown, with its options. */
    public static Map<String, Set<String>> options() {
        var all = new TreeMap<String, Set<String>>();
        shown().forEach((name, command) -> {
            var options = new TreeSet<String>();
            command.getCommandSpec().options().forEach(option -> options.addAll(Set.of(option.names())));
            all.put(name, options);
        });
        return all;
    }

    static Map<String, CommandLine> shown() {
        var all = new TreeMap<String, CommandLine>();
        Werdegang.commandLine().getSubcommands().forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                all.put(name, command);
            }
        });
        return all;
    }
}
