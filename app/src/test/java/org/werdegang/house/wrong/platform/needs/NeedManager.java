package org.werdegang.house.wrong.platform.needs;

import org.springframework.stereotype.Controller;

/** Wrong on purpose: pages that others can call, under a name that says nothing. */
@Controller
public class NeedManager {
    static final String OPEN = """
            SELECT statement
              FROM agenda.goal
            """;
}
