package org.werdegang.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** The rows of a CSV or TSV file, streamed. */
final class TextRows implements Rows {
    /** Longer cells are taken for a quote that was never closed. */
    private static final int MAX_CELL = 1 << 20;
    /** Longer rows, or rows of more cells, are no rows of a table. */
    private static final int MAX_ROW = 1 << 22;

    private final Counting in;
    private final CsvReader<Row> reader;
    private final Iterator<Row> iterator;
    private final int maxColumns;
    /** A row of cells no longer than this is not too long, however many are read. */
    private final int briefCell;

    private final boolean hasQuotes;
    private Row target = new Row();
    private int lastLine;
    private int tooWide;

    @SuppressWarnings("removal") // the library names no other way to keep a text after a closing quote
    TextRows(Path file, Encoding encoding, char separator, boolean quotes, int maxColumns) throws IOException {
        this.maxColumns = maxColumns;
        this.briefCell = MAX_ROW / maxColumns;
        in = new Counting(Files.newInputStream(file));
        in.skipNBytes(encoding.bom());
        Reader text = new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        reader = CsvReader.builder()
                .fieldSeparator(separator == Separator.NONE ? '\u0001' : separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(MAX_CELL)
                .build(new Handler(), text);
        iterator = reader.iterator();
        hasQuotes = quotes;
    }

    @Override
    public boolean next(Row into) throws IOException {
        target = into;
        into.begin(lastLine + 1);
        try {
            if (!iterator.hasNext()) {
                return false;
            }
            iterator.next();
            lastLine = into.line();
            return true;
        } catch (CsvParseException e) {
            throw endless(e);
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private Endless endless(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Endless endless) {
                return endless;
            }
        }
        return new Endless(hasQuotes ? "file.unclosed-quote" : "file.endless-line", lastLine + 1);
    }

    /** A cell or row without end: a quote that is never closed, or a file without lines. */
    static final class Endless extends IOException {
        private final int line;
        private final String key;

        Endless(String key, int line) {
            super("line " + line + ": " + key);
            this.key = key;
            this.line = line;
        }

        /** Names the problem. */
        String key() {
            return key;
        }

        int line() {
            return line;
        }
    }

    @Override
    public int tooWide() {
        return tooWide;
    }

    @Override
    public boolean nextSheet() {
        return false;
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public long bytesDone() {
        return in.bytes;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Puts every field into the row asked for, without making a string of it. */
    private final class Handler extends AbstractBaseCsvCallbackHandler<Row> {
        @Override
        protected void handleBegin(long startingLineNumber) {
            target.begin((int) Math.min(Integer.MAX_VALUE, startingLineNumber));
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index >= maxColumns) {
                beyond(index, length);
            } else if (length <= briefCell || target.length() + length <= MAX_ROW) {
                target.add(buffer, offset, length, quoted);
            } else {
                throw endless();
            }
        }

        private void beyond(int index, int length) {
            if (index >= MAX_ROW || target.length() + length > MAX_ROW) {
                throw endless();
            }
            tooWide = tooWide == 0 ? target.line() : tooWide;
        }

        private UncheckedIOException endless() {
            return new UncheckedIOException(new Endless("file.endless-line", lastLine + 1));
        }

        @Override
        protected Row buildRecord() {
            return target;
        }
    }

    /** Counts what was read. */
    private static final class Counting extends FilterInputStream {
        private long bytes;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
