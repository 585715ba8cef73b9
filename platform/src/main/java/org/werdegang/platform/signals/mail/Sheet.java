package org.werdegang.platform.signals.mail;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A letter in words, as it waits for its delivery; drawn as plain text and as simple HTML with the same content. */
record Sheet(String language, String subject, List<Line> lines, String unsubscribe) {
    /** One line; an empty address leads nowhere. */
    record Line(Letter.Shape shape, String text, String address) {}

    String plain() {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line.shape() == Letter.Shape.ITEM ? "- " : "").append(line.text());
            if (!line.address().isEmpty()) {
                text.append(line.shape() == Letter.Shape.ITEM ? "\n  " : ":\n").append(line.address());
            }
            text.append("\n\n");
        }
        return text.toString().stripTrailing() + "\n";
    }

    String html() {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(subject))
                .append(
                        "</title></head>\n<body style=\"font-family: sans-serif; line-height: 1.5; max-width: 40em\">\n");
        boolean listed = false;
        for (var line : lines) {
            boolean item = line.shape() == Letter.Shape.ITEM;
            if (item != listed) {
                page.append(item ? "<ul>\n" : "</ul>\n");
                listed = item;
            }
            String tag = switch (line.shape()) {
                case HEADING -> "h2";
                case PARAGRAPH -> "p";
                case ITEM -> "li";
            };
            page.append('<')
                    .append(tag)
                    .append('>')
                    .append(content(line))
                    .append("</")
                    .append(tag)
                    .append(">\n");
        }
        return page.append(listed ? "</ul>\n" : "").append("</body></html>\n").toString();
    }

    private static String content(Line line) {
        String text = escape(line.text()).replace("\n", "<br>");
        return line.address().isEmpty() ? text : "<a href=\"" + escape(line.address()) + "\">" + text + "</a>";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
