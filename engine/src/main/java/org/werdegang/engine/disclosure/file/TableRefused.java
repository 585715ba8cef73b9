package org.werdegang.engine.disclosure.file;

import java.util.List;

/** Files that cannot be used as they are, with every problem that was found. */
public final class TableRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<TableProblem> problems;

    TableRefused(List<TableProblem> problems) {
        super(problems.size() + " problems, the first: " + problems.getFirst());
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of files and lines. */
    public List<TableProblem> problems() {
        return problems;
    }
}
