package org.werdegang.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to stop whoever reads them. */
final class BadFiles {
    private static final int MEGABYTE = 1 << 20;

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private BadFiles() {}

    /** Each with the key of the problem that refuses it; empty where it may be read. */
    static Map<Path, String> in(Path folder, int megabytes) throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(file(folder, "one-line", out -> repeat(out, "Zahl ", megabytes)), "file.endless-line");
        files.put(file(folder, "one-row", out -> repeat(out, "17;", megabytes)), "file.endless-line");
        files.put(
                file(folder, "quote", out -> {
                    out.write("AGS;Gemeinde;Kinder\n05113000;Essen;1\n05112000;\"Duisburg;2\n"
                            .getBytes(StandardCharsets.UTF_8));
                    repeat(out, "05911000;Bochum;3\n", megabytes / 8);
                }),
                "file.unclosed-quote");
        files.put(file(folder, "zeros", out -> repeat(out, "\0\0\0\0", megabytes / 8)), "file.endless-line");
        files.put(file(folder, "blank-lines", out -> repeat(out, "\n", megabytes / 8)), "file.no-table");
        files.put(file(folder, "noise", out -> noise(out, 8 * MEGABYTE)), "");
        files.put(file(folder, "wide", BadFiles::wide), "");
        files.put(file(folder, "deep-header", BadFiles::deepHeader), "");
        files.put(file(folder, "all-different", BadFiles::allDifferent), "");
        files.put(file(folder, "long-cells", BadFiles::longCells), "");
        files.put(file(folder, "long-names", out -> longNames(out, Math.min(512, megabytes))), "");
        files.put(file(folder, "colliding", BadFiles::colliding), "");
        files.put(file(folder, "many-tables", out -> manyTables(out, megabytes)), "file.too-many-tables");
        files.put(
                file(
                        folder,
                        "nul-in-a-name",
                        out -> out.write("AGS;Gemeinde;Kinder\n05113000;Es\0sen;1\n".getBytes(StandardCharsets.UTF_8))),
                "");
        files.put(bomb(folder, "bomb.xlsx", "<worksheet>", " ", megabytes), "sheet.bomb");
        files.put(bomb(folder, "deep.xlsx", "<worksheet>", "<a>", 4), "sheet.broken");
        files.put(bomb(folder, "laughs.xlsx", laughs(), "", 0), "sheet.doctype");
        files.put(zip(folder, "bomb.ods", Map.of("content.xml", out -> repeat(out, " ", megabytes))), "sheet.bomb");
        files.put(zip(folder, "entries.xlsx", entries()), "sheet.too-many-parts");
        return files;
    }

    private static Path file(Path folder, String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), MEGABYTE)) {
            content.write(out);
        }
        return file;
    }

    private static void repeat(OutputStream out, String text, int megabytes) throws IOException {
        byte[] block = text.repeat(MEGABYTE / text.length()).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    private static void noise(OutputStream out, int bytes) throws IOException {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        noise[0] = 'a';
        out.write(noise);
    }

    private static void wide(OutputStream out) throws IOException {
        for (int row = 0; row < 200; row++) {
            var line = new StringBuilder(row == 0 ? "AGS" : "05113000");
            for (int column = 0; column < 20_000; column++) {
                line.append(';').append(row == 0 ? "Kinder " + column % 97 : row * column);
            }
            out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void deepHeader(OutputStream out) throws IOException {
        for (int row = 0; row < 350; row++) {
            out.write(("a" + row + ";b;").repeat(5_000).concat("\n").getBytes(StandardCharsets.UTF_8));
        }
        out.write("1;2;".repeat(5_000).concat("\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What makes a careless regular expression try for hours. */
    private static void longCells(OutputStream out) throws IOException {
        var cells = new String[] {
            "a" + " ".repeat(900_000) + "b",
            "1,".repeat(400_000) + "1)",
            "(".repeat(900_000),
            "20".repeat(400_000) + " 2015 x",
            "Kinder (".repeat(90_000)
        };
        out.write(("Titel" + " ".repeat(900_000) + "2015\n").getBytes(StandardCharsets.UTF_8));
        for (int row = 0; row < 8; row++) {
            out.write((row < 2 ? "AGS;" : "05113000;").getBytes(StandardCharsets.UTF_8));
            for (String cell : cells) {
                out.write((cell.substring(0, Math.min(cell.length(), 700_000)) + ";").getBytes(StandardCharsets.UTF_8));
            }
            out.write((row < 2 ? "Kinder\n" : row + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void allDifferent(OutputStream out) throws IOException {
        out.write("Gemeinde;Jahr;Indikator;Wert\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 1_000_000; i++) {
            out.write(("Ort " + i + ";" + (1900 + i % 200) + ";Kinder " + i + ";x" + i + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Names so long that not even a few thousand of them can be kept. */
    private static void longNames(OutputStream out, int megabytes) throws IOException {
        out.write("Gemeinde;Art;Jahr;Kinder\n".getBytes(StandardCharsets.UTF_8));
        String name = "Ort ".repeat(2_000);
        for (int i = 0; i < megabytes * 40; i++) {
            out.write((name + i + ";" + name + i + ";" + name + i + ";1\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Names that are all alike to a hash of the common kind. */
    private static void colliding(OutputStream out) throws IOException {
        out.write("Gemeinde;Kinder\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 1 << 19; i++) {
            var name = new StringBuilder();
            for (int bit = 0; bit < 19; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            out.write((name + ";1\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void manyTables(OutputStream out, int megabytes) throws IOException {
        for (int i = 0; i < megabytes * 18_000; i++) {
            out.write(("AGS;Gemeinde;Kinder " + i + "\n05113000;Essen;" + i + "\n\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String laughs() {
        var entities = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        return entities + "]><worksheet><row><c t=\"str\"><v>&a29;</v></c></row>";
    }

    private static Path bomb(Path folder, String name, String start, String inside, int megabytes) throws IOException {
        return zip(
                folder,
                name,
                Map.of(
                        "[Content_Types].xml", out -> out.write("<Types/>".getBytes(StandardCharsets.UTF_8)),
                        "xl/workbook.xml",
                                out -> out.write(
                                        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>"
                                                .getBytes(StandardCharsets.UTF_8)),
                        "xl/_rels/workbook.xml.rels",
                                out -> out.write(
                                        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"sheet1.xml\"/></Relationships>"
                                                .getBytes(StandardCharsets.UTF_8)),
                        "xl/sheet1.xml",
                                out -> {
                                    out.write(start.getBytes(StandardCharsets.UTF_8));
                                    if (megabytes > 0) {
                                        repeat(out, inside, megabytes);
                                    }
                                    out.write("</worksheet>".getBytes(StandardCharsets.UTF_8));
                                }));
    }

    private static Map<String, Content> entries() {
        Map<String, Content> entries = new LinkedHashMap<>();
        entries.put("xl/workbook.xml", out -> {});
        for (int i = 0; i < 6_000; i++) {
            entries.put("xl/media/" + i, out -> {});
        }
        return entries;
    }

    private static Path zip(Path folder, String name, Map<String, Content> parts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    /** A file cut off after each of some lengths. */
    static void cut(Path whole, Path folder, Map<Path, String> into) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        for (int part = 1; part < 8; part++) {
            Path file = folder.resolve("cut-" + part + "-" + whole.getFileName());
            Files.write(file, Arrays.copyOf(bytes, bytes.length * part / 8));
            into.put(file, "sheet.broken");
        }
    }
}
