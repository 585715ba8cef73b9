package org.werdegang.platform.measurement.indicators;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.web.Stand;
import org.werdegang.platform.web.chart.Charts;

/** What can be taken away from an indicator's page; files hold only what an official source has published. */
@Controller
class IndicatorFiles {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Sights sights;
    private final Charts charts;

    IndicatorFiles(Sights sights, Charts charts) {
        this.sights = sights;
        this.charts = charts;
    }

    @GetMapping("/daten/{code}/{territory}/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String code,
            @PathVariable String territory,
            @PathVariable String file,
            @RequestParam Map<String, String> parameters,
            Stand stand,
            Locale locale) {
        var asked = Asked.of(parameters, stand);
        var sight = sights.of(code, territory, asked, View.export(asked.stand()), locale)
                .orElseThrow(IndicatorFiles::unknown);
        var definition = sight.reading().definition();
        return switch (file) {
            case "werte.csv" -> answer(sight, file, CSV, ValuesCsv.write(sight.reading(), locale));
            case "definition.csv" -> answer(sight, file, CSV, DefinitionFile.csv(definition));
            case "definition.json" -> answer(sight, file, MediaType.APPLICATION_JSON, DefinitionFile.json(definition));
            default -> picture(sight, file, locale);
        };
    }

    private ResponseEntity<byte[]> picture(Sight sight, String file, Locale locale) {
        int dot = file.lastIndexOf('.');
        var picture = sight.picture(dot < 0 ? file : file.substring(0, dot)).orElseThrow(IndicatorFiles::unknown);
        return switch (file.substring(dot + 1)) {
            case "svg" -> answer(sight, file, SVG, charts.asFile(picture.spec(), picture.caption(), locale));
            case "png" ->
                answer(sight, file, MediaType.IMAGE_PNG, charts.asPicture(picture.spec(), picture.caption(), locale));
            default -> throw unknown();
        };
    }

    private static ResponseEntity<byte[]> answer(Sight sight, String file, MediaType type, String content) {
        return answer(sight, file, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(Sight sight, String file, MediaType type, byte[] content) {
        var reading = sight.reading();
        String name = reading.definition().code() + "-" + reading.territory().key() + "-" + file;
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^\\w.-]", "_") + "\"")
                .body(content);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
