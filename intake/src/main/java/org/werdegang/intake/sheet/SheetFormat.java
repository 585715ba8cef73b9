package org.werdegang.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The spreadsheet formats that are read, told apart by content. */
public enum SheetFormat {
    /** Excel 97 to 2003, BIFF8 in an OLE2 container. */
    XLS,
    /** Excel since 2007, Office Open XML, macros or not. */
    XLSX,
    /** OpenDocument, LibreOffice. */
    ODS;

    private static final int HEAD = 512;

    /**
     * The format of a file by its content, whatever its name; null for what may be text.
     *
     * @throws SheetRefused if it is surely neither: encrypted, a document, a picture, a web page, an older format
     */
    public static @Nullable SheetFormat of(Path file, SheetLimits limits) throws IOException, SheetRefused {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK")) {
            return ofArchive(file, limits);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return ofContainer(file);
        }
        if (start.startsWith("\u0009\u0008") || start.startsWith("\u0009\u0004") || start.startsWith("\u0009\u0002")) {
            throw new SheetRefused("sheet.old-excel");
        }
        String what = foreign(start);
        if (what != null) {
            throw new SheetRefused("sheet.foreign", what);
        }
        return null;
    }

    private static @Nullable String foreign(String start) {
        if (start.startsWith("%PDF")) {
            return "PDF";
        }
        if (start.startsWith("{\\rtf")) {
            return "RTF";
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8")) {
            return "JPEG/PNG/GIF";
        }
        if (start.startsWith("\u001F\u008B") || start.startsWith("7z\u00BC\u00AF") || start.startsWith("Rar!")) {
            return "GZIP/7z/RAR";
        }
        String text =
                start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return "HTML";
        }
        return text.startsWith("<?xml") ? "XML" : null;
    }

    private static SheetFormat ofArchive(Path file, SheetLimits limits) throws IOException, SheetRefused {
        try (Archive archive = new Archive(file, new Meter(limits))) {
            if (archive.has("encrypted-package")) {
                throw new SheetRefused("sheet.encrypted");
            }
            if (archive.has("content.xml")) {
                String type = mimetype(archive);
                if (type.isEmpty() || type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
                    return ODS;
                }
                throw new SheetRefused("sheet.foreign", "OpenDocument");
            }
            if (archive.has("xl/workbook.bin")) {
                throw new SheetRefused("sheet.xlsb");
            }
            if (archive.has("[Content_Types].xml") || archive.has("_rels/.rels") || archive.hasBelow("xl/")) {
                if (archive.hasBelow("word/") || archive.hasBelow("ppt/")) {
                    throw new SheetRefused("sheet.foreign", archive.hasBelow("word/") ? "Word" : "PowerPoint");
                }
                return XLSX;
            }
            throw new SheetRefused("sheet.foreign", "ZIP");
        }
    }

    private static String mimetype(Archive archive) throws IOException, SheetRefused {
        try (InputStream in = archive.open("mimetype")) {
            return in == null ? "" : new String(in.readNBytes(HEAD), StandardCharsets.US_ASCII).strip();
        } catch (Archive.Exploded e) {
            throw e.refused();
        } catch (IOException e) {
            throw new SheetRefused("sheet.broken", "mimetype");
        }
    }

    private static SheetFormat ofContainer(Path file) throws SheetRefused {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new SheetRefused("sheet.encrypted");
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return XLS;
            }
            if (root.hasEntryCaseInsensitive("Book")) {
                throw new SheetRefused("sheet.old-excel");
            }
            throw new SheetRefused("sheet.foreign", root.hasEntryCaseInsensitive("WordDocument") ? "Word" : "OLE2");
        } catch (IOException | RuntimeException e) {
            throw new SheetRefused("sheet.broken", "OLE2");
        }
    }
}
