package org.werdegang.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.werdegang.engine.disclosure.file.CubeFile;
import org.werdegang.engine.disclosure.file.MatrixFile;
import org.werdegang.engine.disclosure.file.TableRefused;
import org.werdegang.sample.Damage;

/** Whatever the files of a table are, {@code protect} and {@code audit} read them or say what is wrong with them. */
class TableFilesFuzzTest {
    /** Between the two files of a seed. */
    private static final String THEN = "\f";

    @TempDir
    static Path folder;

    static List<byte[]> cubes() {
        return Stream.of(
                        """
                        region,sex,count,note
                        05,total,30,a
                        05,f,14,b
                        05,m,16,"c, d"
                        05113,total,20,
                        05113,f,9,
                        05113,m,11,
                        05112,total,10,
                        05112,f,5,
                        05112,m,5,
                        """ + THEN + """
                        dimension,code,parent
                        region,05113,05
                        region,05112,05
                        sex,f,total
                        sex,m,total
                        """,
                        "a,count,shown,mark\nx,1,,secondary\ny,2,2,\ntotal,3,3,\n" + THEN
                                + "dimension,code,parent\na,x,\n")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    static List<byte[]> matrices() {
        return Stream.of("""
                        "cell_id","row","col","true_value","status","primary"
                        "c1","r1","c1",1,"P",1
                        "c2","r1","c2",12,"S",0
                        "c3","r1","t",13,"V",0
                        """ + THEN + """
                        "cell_id","inner_id","coef"
                        "c1","i1",1
                        "c2","i2",1
                        "c3","i1",1
                        "c3","i2",1
                        """).map(text -> text.getBytes(UTF_8)).toList();
    }

    static Stream<byte[]> wholeCubes() {
        return cubes().stream();
    }

    static Stream<byte[]> wholeMatrices() {
        return matrices().stream();
    }

    private interface Reading {
        int cells(Path first, Path second) throws IOException;
    }

    /** The two files that stand in one, read. */
    private static void check(byte[] content, Reading reading) throws IOException {
        int then = 0;
        while (then < content.length && content[then] != THEN.charAt(0)) {
            then++;
        }
        Path first = Files.write(folder.resolve("first.csv"), Arrays.copyOf(content, then));
        Path second = Files.write(
                folder.resolve("second.csv"),
                Arrays.copyOfRange(content, Math.min(content.length, then + 1), content.length));
        try {
            assertThat(reading.cells(first, second)).isPositive();
        } catch (TableRefused refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(Tables.tell(refused)).isEqualTo(Werdegang.REFUSED);
        }
    }

    @MethodSource("wholeCubes")
    @FuzzTest(maxDuration = "3m")
    void cubes_of_any_kind(byte @NotNull [] content) throws IOException {
        check(
                content,
                (table, hierarchy) -> CubeFile.read(table, hierarchy).rows().size());
    }

    @MethodSource("wholeMatrices")
    @FuzzTest(maxDuration = "3m")
    void matrices_of_any_kind(byte @NotNull [] content) throws IOException {
        check(content, (cells, matrix) -> MatrixFile.read(cells, matrix).cells().size());
    }

    private void damaged(int times) throws IOException {
        for (var cube = Damage.of(cubes(), times).iterator(); cube.hasNext(); ) {
            cubes_of_any_kind(cube.next());
        }
        for (var matrix = Damage.of(matrices(), times).iterator(); matrix.hasNext(); ) {
            matrices_of_any_kind(matrix.next());
        }
    }

    @Test
    void damaged_tables() throws IOException {
        damaged(300);
    }

    @Test
    @Tag("long")
    void tables_damaged_many_times_more() throws IOException {
        damaged(30_000);
    }
}
