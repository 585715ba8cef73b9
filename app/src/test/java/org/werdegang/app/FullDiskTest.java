package org.werdegang.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of {@code serve} fills up, really, before and while somebody uploads a file and confirms a preview. */
@Tag("12a")
class FullDiskTest {
    private static final int MEGABYTES = 900;
    /** Less than the platform keeps free, more than it needs to answer. */
    private static final int LITTLE = 60;

    private static final int PATIENCE = 120;

    @TempDir
    private Path folder;

    @Test
    void says_what_to_do_stores_nothing_by_half_and_goes_on_once_there_is_room() throws Exception {
        int port = Running.freePort();
        var office = new Office(port);
        try (var disk = SmallDisk.mount(Files.createDirectory(folder.resolve("disk")), MEGABYTES);
                var serving = Running.start(
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--management-port",
                        "0",
                        "--data",
                        disk.folder().resolve("data").toString())) {
            office.begin(serving.await("set-up code there: (\\S+)"), Many.areas());
            var first = Many.file(1);
            String id = office.previewed(first);

            turnsLargeWritesAwayInTime(office, disk, id);
            anUploadDuringWhichTheDiskFillsUp(office, disk);
            aConfirmationDuringWhichTheDiskFillsUp(office, disk, id);

            serving.terminate();
            assertThat(serving.ended()).isEqualTo(143);
        }
    }

    /** Little is left: nothing large is begun, readers notice nothing, and nobody has to start anything again. */
    private static void turnsLargeWritesAwayInTime(Office office, SmallDisk disk, String id) throws Exception {
        String before = office.get("/lieferungen").body();
        disk.fill(LITTLE);

        saysWhatToDo(office.handIn(Many.file(2)));
        saysWhatToDo(office.confirm(id));

        assertThat(office.get("/lieferungen").statusCode()).isEqualTo(200);
        assertThat(deliveries(office.get("/lieferungen").body())).isEqualTo(deliveries(before));
        assertThat(office.state(id)).isEqualTo("to-check");
        disk.empty();
    }

    private static void anUploadDuringWhichTheDiskFillsUp(Office office, SmallDisk disk) throws Exception {
        int before = deliveries(office.get("/lieferungen").body());

        var uploading = office.handingIn(noise(40 << 20));
        disk.fill(0);
        var answer = uploading.get(PATIENCE, TimeUnit.SECONDS);
        boolean kept = answer.statusCode() == 302;
        if (!kept) {
            saysWhatToDo(answer);
        }
        disk.empty();

        int after = deliveries(again(office, "/lieferungen").body());
        assertThat(after).isEqualTo(before + (kept ? 1 : 0));
        assertThat(office.handIn(Many.file(3)).statusCode()).isEqualTo(302);
    }

    private static void aConfirmationDuringWhichTheDiskFillsUp(Office office, SmallDisk disk, String id)
            throws Exception {
        if (!again(office, "/lieferungen/" + id + "/vorschau").body().contains("id=\"bestaetigen\"")) {
            throw new AssertionError("There is nothing to confirm any longer.");
        }
        compareAgain(office, id); // a server that stopped has lost what was put aside for the preview

        var confirming = office.confirming(id);
        Thread.sleep(200); // the values are being written, or about to be
        disk.fill(0);
        var answer = confirming.get(PATIENCE, TimeUnit.SECONDS);
        disk.empty();

        again(office, "/lieferungen/" + id);
        if (answer.statusCode() == 302) {
            assertThat(office.state(id)).isEqualTo("to-release");
            return;
        }
        saysWhatToDo(answer);
        assertThat(office.state(id)).isEqualTo("to-check");
        compareAgain(office, id);
        assertThat(office.get("/lieferungen/" + id + "/werte?art=neu").body())
                .contains("<span>" + Many.SHOWN + "</span>");
        assertThat(office.confirm(id).statusCode()).isEqualTo(302);
        assertThat(office.state(id)).isEqualTo("to-release");
    }

    private static void compareAgain(Office office, String id) throws Exception {
        office.get("/lieferungen/" + id + "/vorschau");
        assertThat(office.post("/lieferungen/" + id + "/pruefen", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(office.settled(id)).isEqualTo("to-check");
    }

    private static void saysWhatToDo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("kein Platz mehr frei", "Bitten Sie die Administration");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    /** The page, once it is there again: the server may have to come back first. */
    private static HttpResponse<String> again(Office office, String path) throws Exception {
        for (int i = 0; i < PATIENCE * 2; i++) {
            var answer = office.get(path);
            if (answer.statusCode() == 200) {
                return answer;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("Does not come back: " + office.get(path).body());
    }

    private static int deliveries(String page) {
        return page.split("class=\"file-name\"", -1).length - 1;
    }

    /** A file that cannot be pressed together. */
    private static byte[] noise(int bytes) {
        var dice = new Random(7);
        var file = new StringBuilder(bytes + 100).append("AGS;Gemeinde;Schuljahr;Bemerkung\n");
        while (file.length() < bytes) {
            file.append("05500001;Ort;2020/21;")
                    .append(Long.toString(dice.nextLong(), 36))
                    .append('\n');
        }
        return file.toString().getBytes(UTF_8);
    }
}
