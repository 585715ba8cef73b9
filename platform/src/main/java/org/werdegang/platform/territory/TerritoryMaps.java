package org.werdegang.platform.territory;

import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;

/** The door to maps: boundaries where somebody has loaded them, the tile map otherwise. */
@Service
@Transactional
public class TerritoryMaps {
    /** What a boundaries file brought. */
    public record Replaced(int territories, String attribution) {}

    /** The map of a level on that day. */
    @Transactional(readOnly = true)
    public MapSheet sheet(Level level, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the tile map by the boundaries of a GeoJSON file (RFC 7946, or EPSG:25832 coordinates). */
    public Replaced replaceBoundaries(Path geojson, Caller by) {
        throw new UnsupportedOperationException();
    }
}
