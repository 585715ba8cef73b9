package org.werdegang.platform.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;

/** The verbs that change territories; each is one transaction and one entry in the journal. */
@Service
@Transactional
public class TerritoryChanges {
    /** Sent after territories, their places or their maps changed. */
    public record TerritoriesChanged(long revision) {}

    /** A territory that begins: key, level and names. */
    public record Beginning(String key, Level level, String nameDe, String nameEn) {}

    /** One of the parts into which a territory falls, with its share of the whole. */
    public record Share(Beginning part, BigDecimal weight) {}

    /** A territory that was not there before. */
    public Territory found(Beginning beginning, LocalDate on, Caller by) {
        throw new UnsupportedOperationException();
    }

    /** Several territories become one; its key may be one of theirs. */
    public Territory merge(List<String> keys, Beginning into, LocalDate on, Caller by) {
        throw new UnsupportedOperationException();
    }

    /** One territory becomes several; the weights sum to exactly 1 and are marked as estimates. */
    public List<Territory> split(String key, List<Share> parts, LocalDate on, Caller by) {
        throw new UnsupportedOperationException();
    }

    /** The same area under new names. */
    public Territory rename(String key, String nameDe, String nameEn, LocalDate on, Caller by) {
        throw new UnsupportedOperationException();
    }

    /** From {@code on} the child belongs to {@code parent} in this tree; what was known before stays answerable. */
    public void reparent(Tree tree, String child, String parent, LocalDate on, Caller by) {
        throw new UnsupportedOperationException();
    }

    /** Loads an outline; what is there already stays, loading the same again changes nothing. */
    public void load(Outline outline, Caller by) {
        throw new UnsupportedOperationException();
    }
}
