package org.werdegang.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.werdegang.platform.vocabulary.Unavailable;

/**
 * The room on the disk of the embedded database. Large writes are turned away while there is still some left: a server
 * that cannot write its log stops, and takes everybody's pages with it. Of a server's own database nothing is known.
 */
@Service
public class Room {
    private static final long RESERVE = 128L << 20;
    private static final Duration LATER = Duration.ofMinutes(2);

    private final Path database;

    Room(@Value("${werdegang.data:werdegang-data}") Path data) {
        this.database = data.resolve("postgres");
    }

    /**
     * Makes sure that so many bytes can be written, and a reserve stays.
     *
     * @throws Unavailable if they cannot
     */
    public void require(long bytes) {
        if (free() < RESERVE + bytes) {
            throw new Unavailable("strain.full", LATER);
        }
    }

    /** True if the disk is so full that the database may have stopped for it. */
    boolean none() {
        return free() < RESERVE / 4;
    }

    private long free() {
        try {
            return Files.exists(database.resolve("postmaster.opts"))
                    ? Files.getFileStore(database).getUsableSpace()
                    : Long.MAX_VALUE;
        } catch (IOException e) {
            return Long.MAX_VALUE; // the folder cannot be asked, so nothing is known
        }
    }
}
