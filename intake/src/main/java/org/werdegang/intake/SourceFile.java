package org.werdegang.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.sheet.Flaw;
import org.werdegang.intake.sheet.SheetFormat;
import org.werdegang.intake.sheet.SheetLimits;
import org.werdegang.intake.sheet.SheetRefused;
import org.werdegang.intake.sheet.Workbook;

/** A file opened for reading: its bytes looked at once, and its rows, whatever it is. */
record SourceFile(Path file, FileBytes bytes, @Nullable Workbook workbook, Encoding encoding, char separator) {
    static SourceFile open(Path file) throws IOException, SheetRefused {
        var format = SheetFormat.of(file, SheetLimits.standard());
        var bytes = FileBytes.of(file);
        if (format != null) {
            var workbook = Workbook.read(file, format, SheetLimits.standard());
            return new SourceFile(file, bytes, workbook, Encoding.of(bytes), Separator.NONE);
        }
        var encoding = Encoding.of(bytes);
        return new SourceFile(file, bytes, null, encoding, Separator.of(encoding.decode(bytes.head(), true)));
    }

    Rows rows(Limits limits) throws IOException {
        var book = workbook;
        return book == null
                ? new TextRows(file, encoding, separator, bytes.counts().quotes, limits.maxColumns())
                : new SheetRows(book);
    }

    List<Flaw> flaws() {
        var book = workbook;
        return book == null ? List.of() : book.flaws();
    }

    List<String> sheets() {
        var book = workbook;
        return book == null
                ? List.of()
                : book.sheets().stream().map(sheet -> sheet.name()).toList();
    }

    String head() {
        return workbook == null ? encoding.decode(bytes.head(), true) : "";
    }

    String tail() {
        return workbook == null ? encoding.decode(bytes.tail(), bytes.size() <= bytes.tail().length) : "";
    }
}
