package org.werdegang.engine.disclosure.proof;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.werdegang.engine.disclosure.hiding.Proof;
import org.werdegang.engine.disclosure.table.Cube;

/**
 * Writes the proofs of a table as its certificate, {@code cell,pair,end,atom,count}; cells and atoms are rows of the
 * table, from 1. It holds true counts by what differs from them, so it is as confidential as the table itself.
 */
public final class Certificate {
    private Certificate() {}

    /** Writes the certificate as CSV, cells in their order. */
    public static void write(Cube cube, Map<Integer, List<Proof>> proofs, Appendable out) throws IOException {
        out.append("cell,pair,end,atom,count\r\n");
        for (var cell : new TreeMap<>(proofs).entrySet()) {
            int number = 1;
            for (var proof : cell.getValue()) {
                write(cube, cell.getKey(), number, "low", proof.low(), out);
                write(cube, cell.getKey(), number, "high", proof.high(), out);
                number++;
            }
        }
    }

    private static void write(Cube cube, int cell, int pair, String end, Proof.Shift shift, Appendable out)
            throws IOException {
        String start = (cell + 1) + "," + pair + "," + end + ",";
        if (shift.atoms().length == 0) {
            out.append(start).append(",\r\n");
        }
        for (int i = 0; i < shift.atoms().length; i++) {
            out.append(start)
                    .append(String.valueOf(cube.cellOfAtom(shift.atoms()[i]) + 1))
                    .append(",")
                    .append(String.valueOf(shift.counts()[i]))
                    .append("\r\n");
        }
    }
}
