package org.werdegang.platform.measurement.api;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.platform.text.Site;
import org.werdegang.platform.web.api.Problem;

/** The page that explains the open-data interface to people, with examples that run when they are followed. */
@Controller
class ApiPages {
    /** Each is a key under {@code api.example.} and an address that answers. */
    private static final List<Example> EXAMPLES = List.of(
            new Example("indicators", IndicatorApi.PATH),
            new Example("indicator", IndicatorApi.PATH + "/S05b"),
            new Example("values", ValueApi.PATH + "?indicator=S05b&level=district&from=2010&include=parts"),
            new Example("csv", ValueApi.PATH + ".csv?indicator=S05b"),
            new Example("past", ValueApi.PATH + "?indicator=S05b&level=district&asKnownOn=2018-12-31"),
            new Example("territories", TerritoryApi.PATH + "?level=municipality"),
            new Example("vintages", SourceApi.VINTAGES + "?indicator=S05b"),
            new Example("sources", SourceApi.SOURCES + ".csv"));

    private final Site site;

    /** A request to try. */
    record Example(String key, String address) {}

    ApiPages(Site site) {
        this.site = site;
    }

    @GetMapping("/api")
    String page(Model page) {
        page.addAttribute("site", site.address());
        page.addAttribute("examples", EXAMPLES);
        page.addAttribute(
                "reasons", Arrays.stream(Reason.values()).map(Reason::key).toList());
        page.addAttribute(
                "marks", Arrays.stream(Caveat.values()).map(Caveat::key).toList());
        page.addAttribute(
                "problems",
                Arrays.stream(Problem.values())
                        .map(problem -> new Kind(problem.key(), problem.status().value()))
                        .toList());
        return "measurement/api/api";
    }

    /** A kind of problem with its status. */
    record Kind(String key, int status) {}
}
