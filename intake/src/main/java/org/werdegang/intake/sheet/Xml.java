package org.werdegang.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part in XML, read element by element. Names are local: strict and transitional documents differ only in namespaces.
 * A document type is refused, so no entity of its own is ever declared, and nothing outside the file is ever opened.
 */
final class Xml implements AutoCloseable {
    private static final int MAX_DEPTH = 200;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside this file is opened");
        });
        return factory;
    }

    /** What reads one part. */
    interface Body<T> {
        T read(Xml xml) throws XMLStreamException, IOException, SheetRefused;
    }

    /** Reads a whole part; anything wrong with its XML is a refusal. */
    static <T> T read(InputStream part, Body<T> body) throws IOException, SheetRefused {
        try (part;
                Xml xml = open(part)) {
            return body.read(xml);
        } catch (Archive.Exploded e) {
            throw e.refused();
        } catch (XMLStreamException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new SheetRefused("sheet.broken", String.valueOf(e.getMessage()));
        }
    }

    private static Xml open(InputStream part) throws XMLStreamException {
        synchronized (FACTORY) {
            return new Xml(FACTORY.createXMLStreamReader(part));
        }
    }

    private static SheetRefused refusal(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Archive.Exploded exploded) {
                return exploded.refused();
            }
        }
        if (e.getNestedException() instanceof Archive.Exploded exploded) {
            return exploded.refused();
        }
        var where = e.getLocation();
        return new SheetRefused(
                "sheet.broken",
                where == null ? "XML" : "XML, line " + where.getLineNumber() + ", column " + where.getColumnNumber());
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean next() throws XMLStreamException, SheetRefused {
        while (reader.hasNext()) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Moves by one event of any kind. */
    int step() throws XMLStreamException, SheetRefused {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
            throw new SheetRefused("sheet.broken", "XML nested more than " + MAX_DEPTH + " deep");
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new SheetRefused("sheet.doctype");
        }
        return event;
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    String name() {
        return reader.getLocalName();
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** The attribute of that local name in any namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0, n = reader.getAttributeCount(); i < n; i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute of that local name whose namespace has one, as {@code r:id} beside {@code id}. */
    @Nullable
    String qualified(String name) {
        for (int i = 0, n = reader.getAttributeCount(); i < n; i++) {
            String space = reader.getAttributeNamespace(i);
            if (space != null
                    && !space.isEmpty()
                    && reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute of that local name, in whichever namespace, has that value. */
    boolean has(String name, String value) {
        for (int i = 0, n = reader.getAttributeCount(); i < n; i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && reader.getAttributeValue(i).equals(value)) {
                return true;
            }
        }
        return false;
    }

    boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    String text() {
        return reader.getText();
    }

    /** Passes over the element that has just started, with all within it. */
    void skip() throws XMLStreamException, SheetRefused {
        int outside = depth - 1;
        while (depth > outside && reader.hasNext()) {
            step();
        }
    }

    /** The text within the element that has just started, its child elements left out. */
    String ownText(Meter meter) throws XMLStreamException, SheetRefused {
        int outside = depth - 1;
        StringBuilder text = new StringBuilder();
        while (depth > outside && reader.hasNext()) {
            int event = step();
            if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && depth == outside + 1) {
                String more = reader.getText();
                text.append(more);
                if (text.length() > meter.limits().characters()) {
                    throw new SheetRefused("sheet.too-much-text", meter.limits().characters());
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
