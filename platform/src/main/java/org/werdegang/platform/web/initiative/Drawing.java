package org.werdegang.platform.web.initiative;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.werdegang.platform.vocabulary.Refused;

/** An SVG without anything but shapes and colours: no script, no style sheet, no reference to elsewhere. */
final class Drawing {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "defs",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "title",
            "desc",
            "text",
            "tspan",
            "symbol",
            "use");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "d",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "width",
            "height",
            "viewBox",
            "preserveAspectRatio",
            "points",
            "transform",
            "fill",
            "fill-rule",
            "fill-opacity",
            "clip-rule",
            "clip-path",
            "mask",
            "opacity",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-opacity",
            "offset",
            "stop-color",
            "stop-opacity",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "clipPathUnits",
            "maskUnits",
            "font-family",
            "font-size",
            "font-weight",
            "text-anchor",
            "href");

    private Drawing() {}

    /** @throws Refused if the bytes are no SVG */
    static byte[] of(byte[] bytes) {
        var input = XMLInputFactory.newDefaultFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var clean = new ByteArrayOutputStream();
        try {
            var reader = input.createXMLStreamReader(new ByteArrayInputStream(bytes));
            var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(clean, "UTF-8");
            copy(reader, writer);
            writer.close();
        } catch (XMLStreamException | MissingResourceException e) {
            // The JDK's parser has no words for some errors inside a document type, and stumbles over that.
            throw new Refused("initiative.logo.type");
        }
        if (clean.size() == 0) {
            throw new Refused("initiative.logo.type");
        }
        return clean.toByteArray();
    }

    private static void copy(XMLStreamReader reader, XMLStreamWriter writer) throws XMLStreamException {
        int depth = 0;
        int left = 0; // depth inside an element that is left out
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 0 && !(reader.getLocalName().equals("svg") && SVG.equals(reader.getNamespaceURI()))) {
                        throw new Refused("initiative.logo.type");
                    }
                    depth++;
                    if (left > 0 || !drawn(reader)) {
                        left++;
                    } else {
                        start(reader, writer, depth == 1);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (left > 0) {
                        left--;
                    } else {
                        writer.writeEndElement();
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (left == 0 && depth > 0) {
                        writer.writeCharacters(reader.getText());
                    }
                }
                default -> {
                    // comments, processing instructions and document types are left out
                }
            }
        }
    }

    private static boolean drawn(XMLStreamReader reader) {
        return SVG.equals(reader.getNamespaceURI()) && ELEMENTS.contains(reader.getLocalName());
    }

    private static void start(XMLStreamReader reader, XMLStreamWriter writer, boolean root) throws XMLStreamException {
        writer.writeStartElement(reader.getLocalName());
        if (root) {
            writer.writeDefaultNamespace(SVG);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            if (ATTRIBUTES.contains(name) && stays(name, value)) {
                writer.writeAttribute(name, value);
            }
        }
    }

    /** References lead only to parts of the same drawing. */
    private static boolean stays(String name, String value) {
        if (name.equals("href")) {
            return value.startsWith("#");
        }
        String bare = value.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return !bare.contains("url(") || bare.matches("url\\(['\"]?#[^)]*\\)");
    }
}
