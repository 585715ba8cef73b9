package org.werdegang.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.werdegang.platform.vocabulary.Refused;

/**
 * A file that is written beside its target and moved into its place once it is whole: whoever looks sees the old file or
 * the new one, never half of it. Closed before it was {@link #done}, or killed, it leaves the target as it was.
 */
final class Draft implements AutoCloseable {
    private final Path target;
    private final Path beside;
    private final Writer writer;
    private final Thread ifKilled;

    private Draft(Path target, Path beside, OutputStream out) {
        this.target = target;
        this.beside = beside;
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.ifKilled = new Thread(this::remove, "remove " + beside.getFileName());
        Runtime.getRuntime().addShutdownHook(ifKilled);
    }

    /** @throws Refused if the target's folder does not exist or cannot be written to, or the target is a folder */
    static Draft of(Path target) {
        Path whole = target.toAbsolutePath();
        Path folder = whole.getParent();
        Path name = whole.getFileName();
        if (folder == null || name == null || Files.isDirectory(whole)) {
            throw new Refused("app.draft.folder", target);
        }
        Path beside = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
        try {
            return new Draft(whole, beside, Files.newOutputStream(beside));
        } catch (IOException e) {
            throw new Refused("app.draft.unwritable", target, reason(e));
        }
    }

    /** Where to write, in UTF-8. */
    Writer writer() {
        return writer;
    }

    void write(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Puts what was written in the target's place. */
    void done() {
        try {
            writer.close();
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Refused unwritable(IOException e) {
        return new Refused("app.draft.unwritable", target, reason(e));
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            return; // already said where it was written, or of no matter where it was not done
        } finally {
            remove();
            forget();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(ifKilled);
        } catch (IllegalStateException e) {
            return; // the process is ending, and the hook runs already
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            return; // nothing more can be done for a file that cannot be deleted
        }
    }

    /** What the system says of a failed write: no space left, no rights. */
    static String reason(IOException e) {
        String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
