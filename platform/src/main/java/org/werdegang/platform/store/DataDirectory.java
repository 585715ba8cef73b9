package org.werdegang.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.werdegang.platform.vocabulary.Refused;

/**
 * The folder in which one installation keeps its database, its secrets and its outgoing mail. At most one process uses
 * it; a folder that is not ours, or that a newer release wrote, is left alone.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String MARKER = "werdegang-format";
    private static final int FORMAT = 1;
    private static final long LEAST_FREE_BYTES = 300L << 20;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens {@code path} for this process alone, making it if it is missing.
     *
     * @throws Refused if the folder is foreign, newer, another user's, not writable, full, or in use
     */
    public static DataDirectory open(Path path) {
        var folder = path.toAbsolutePath().normalize();
        try {
            if (Files.exists(folder)) {
                check(folder);
            }
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new Refused("store.data.not-writable", folder);
            }
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_FREE_BYTES) {
                throw new Refused("store.data.full", folder, LEAST_FREE_BYTES >> 20);
            }
            return lock(folder);
        } catch (FileSystemException e) {
            throw new Refused(
                    "store.data.not-writable", folder); // not allowed, read-only, or below something that is no folder
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder could not be opened: " + folder, e);
        }
    }

    private static void check(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refused("store.data.not-a-folder", folder);
        }
        var owner = Files.getOwner(folder).getName();
        var user = System.getProperty("user.name");
        if (!owner.equals(user)) {
            throw new Refused("store.data.other-user", folder, owner, user);
        }
        var marker = folder.resolve(MARKER);
        if (Files.exists(marker)) {
            int found = Integer.parseInt(Files.readString(marker).strip());
            if (found > FORMAT) {
                throw new Refused("store.data.newer", folder, found, FORMAT);
            }
            return;
        }
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new Refused("store.data.foreign", folder);
            }
        }
    }

    private static DataDirectory lock(Path folder) throws IOException {
        Files.writeString(folder.resolve(MARKER), FORMAT + "\n");
        var channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false); // a byte behind the text, which stays readable
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new Refused(
                    "store.data.in-use",
                    folder,
                    Files.readString(folder.resolve("lock")).strip());
        }
        channel.truncate(0);
        channel.write(java.nio.ByteBuffer.wrap(
                Long.toString(ProcessHandle.current().pid()).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        channel.force(true);
        return new DataDirectory(folder, channel, lock);
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** A secret of 32 random bytes in hex, made once and readable by its owner alone. */
    String secret(String name) {
        return secret(path, name);
    }

    /** The same for a folder that another process may have open. */
    static String secret(Path path, String name) {
        try {
            var folder = Files.createDirectories(path.resolve("secrets"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var file = folder.resolve(name);
            if (!Files.exists(file)) {
                var bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                var draft = Files.createTempFile(folder, name, ".new");
                Files.writeString(draft, HexFormat.of().formatHex(bytes) + "\n");
                Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret \"" + name + "\" could not be kept in " + path + ".", e);
        }
    }

    Path secretFile(String name) {
        secret(name);
        return path.resolve("secrets").resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder could not be given back: " + path, e);
        }
    }
}
