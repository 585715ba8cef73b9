package org.werdegang.house.wrong.platform.needs;

import org.springframework.stereotype.Controller;
import org.werdegang.house.wrong.app.Start;
import org.werdegang.house.wrong.engine.linkage.Links;

/** Wrong on purpose: pages that others can call, that know the command line and the engine's inside, under a name that says nothing. */
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
}
