package org.werdegang.house.wrong.platform.needs;

import org.springframework.stereotype.Controller;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Figure;
import org.werdegang.house.wrong.app.Start;
import org.werdegang.house.wrong.engine.linkage.Links;

/**
 * Wrong on purpose: pages that others can call, that know the command line and the engine's inside, draw from what nobody
 * has released, and have a name that says nothing.
 */
@Controller
public class NeedManager {
    static final String OPEN = """
            SELECT statement
              FROM agenda.goal
            """;
    static final String NAMES = "SELECT name FROM vault.v_child";

    /** Reaches where it must not. */
    public int reach(Start start, Links links) {
        return start.port() + links.count();
    }

    /** Shows what no policy has let out. */
    public Cell show(Figure figure) {
        return figure.cell();
    }
}
