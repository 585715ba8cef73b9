package org.werdegang.platform.vocabulary;

/**
 * What a log may tell of a bug: the classes of an exception and its causes, and where they arose. Their messages stay
 * out, as they may quote what somebody typed or what stood in a file.
 */
public final class Frames extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int CAUSES = 8;

    private Frames(Throwable of, int causes) {
        super(
                of.getClass().getName(),
                causes == 0 || of.getCause() == null ? null : new Frames(of.getCause(), causes - 1));
        setStackTrace(of.getStackTrace());
    }

    /** The same without its words; as deep as {@value #CAUSES} causes. */
    public static Frames of(Throwable bug) {
        return new Frames(bug, CAUSES);
    }
}
