package org.werdegang.intake.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A spreadsheet file, read as a whole.
 *
 * @param format what its content says it is
 * @param sheets its visible sheets in their order
 * @param flaws what the reader should know, in the order of the file
 */
public record Workbook(SheetFormat format, List<Sheet> sheets, List<Flaw> flaws) {
    public Workbook {
        sheets = List.copyOf(sheets);
        flaws = List.copyOf(flaws);
    }

    /**
     * Reads a file whose {@link SheetFormat} is known. Cost: one pass over the file, memory within the limits.
     *
     * @throws SheetRefused if the file is encrypted, broken, or larger than the limits
     */
    public static Workbook read(Path file, SheetFormat format, SheetLimits limits) throws IOException, SheetRefused {
        if (Files.size(file) > limits.fileBytes()) {
            throw new SheetRefused("sheet.too-large", limits.fileBytes() >> 20);
        }
        List<Flaw> flaws = new ArrayList<>();
        Meter meter = new Meter(limits);
        List<Sheet> sheets = switch (format) {
            case XLS -> XlsReader.read(file, meter, flaws);
            case XLSX -> XlsxReader.read(file, meter, flaws);
            case ODS -> OdsReader.read(file, meter, flaws);
        };
        return new Workbook(format, sheets, flaws);
    }
}
