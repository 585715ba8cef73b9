package org.werdegang.app;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.werdegang.platform.text.Texts;
import org.werdegang.platform.vocabulary.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: every command of the jar, and what its end tells the shell. */
@Command(
        name = "werdegang",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A region changes its education system together.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ReadCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BoundariesCommand.class,
            JournalCommand.class,
            RehearseCommand.class,
            AuditCommand.class,
            ProtectCommand.class
        },
        footer = {"", "Example: werdegang demo"})
public final class Werdegang {
    /** The user can mend it: the message says what, where and how. */
    static final int REFUSED = 1;

    static final int WRONG_USAGE = 2;

    /** A bug: an id on the screen, the trace in the log. */
    static final int BUG = 70;

    private Werdegang() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        quiet();
        System.exit(commandLine().execute(arguments));
    }

    /** Until the platform sets up its own log, libraries speak only of trouble. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Werdegang())
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command.getErr()))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int failed(Exception e, PrintWriter err) {
        if (Shutdown.isUnderWay()) {
            return 0; // what breaks while the process is told to end is no news; the signal decides the exit code
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                err.println(Texts.standalone().say(Locale.getDefault(), refused));
                return REFUSED;
            }
        }
        var id = UUID.randomUUID();
        try {
            var log = Files.createTempFile("werdegang-", ".log");
            try (var trace = new PrintWriter(Files.newBufferedWriter(log))) {
                trace.println(id + " " + Version.number() + " " + Instant.now());
                e.printStackTrace(trace);
            }
            err.println(Progress.text("app.bug", id, log));
        } catch (IOException noLog) {
            err.println(Progress.text("app.bug", id, "-"));
            e.printStackTrace(err);
        }
        return BUG;
    }
}
