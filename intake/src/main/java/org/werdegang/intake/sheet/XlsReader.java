package org.werdegang.intake.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads the visible worksheets of an Excel 97 to 2003 workbook, record by record. */
final class XlsReader {
    private XlsReader() {}

    static List<Sheet> read(Path file, Meter meter, List<Flaw> flaws) throws IOException, SheetRefused {
        XlsRecords records = new XlsRecords(meter, flaws);
        FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(records);
        records.formats(formats);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(formats);
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            new HSSFEventFactory().processWorkbookEvents(request, container);
            return records.finish();
        } catch (XlsRecords.Stopped e) {
            throw e.refused();
        } catch (EncryptedDocumentException e) {
            throw new SheetRefused("sheet.encrypted");
        } catch (IOException | RuntimeException e) {
            // The library says "broken" by whatever exception its parser runs into.
            throw new SheetRefused("sheet.broken", "BIFF8, " + e.getClass().getSimpleName());
        }
    }
}
