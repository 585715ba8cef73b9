package org.werdegang.app;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk of its own, in memory, that can be filled up; only root on Linux can mount one. */
record SmallDisk(Path folder) implements AutoCloseable {
    private static final int PIECE = 1 << 20;

    /** Mounts it over an empty folder; where that is impossible, the test fails if it runs as CI, else it is left out. */
    static SmallDisk mount(Path folder, int megabytes) {
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())) {
            String why = "A small disk can be mounted only by root on Linux.";
            if (System.getenv("CI") != null) {
                fail(why);
            }
            abort(why);
        }
        return new SmallDisk(folder);
    }

    /** Takes up all room but so many megabytes. */
    void fill(int left) throws IOException {
        var piece = new byte[PIECE];
        try (var out = Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (free() > left) {
                out.write(piece);
            }
        }
    }

    /** Gives all of it back. */
    void empty() throws IOException {
        Files.deleteIfExists(ballast());
    }

    /** Room in whole megabytes. */
    long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() >> 20;
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        run("umount", folder.toString());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
