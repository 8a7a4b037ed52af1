package org.santei.service.conformance.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results of cases as build servers read them: JUnit XML with a suite for each chapter. */
public final class JUnitReport {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String NAME = "name";

    private JUnitReport() {}

    /**
     * The report.
     *
     * @param name what was tried, and against which kit
     * @param rows every case
     */
    public static byte[] of(String name, List<CaseRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, UTF_8);
            xml.writeStartDocument(UTF_8, "1.0");
            xml.writeStartElement("testsuites");
            xml.writeAttribute(NAME, plain(name));
            counts(xml, rows);
            for (Map.Entry<String, List<CaseRow>> chapter : chapters(rows).entrySet()) {
                xml.writeStartElement("testsuite");
                xml.writeAttribute(NAME, chapter.getKey());
                counts(xml, chapter.getValue());
                for (CaseRow row : chapter.getValue()) {
                    write(xml, row);
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory does not break off.", e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, List<CaseRow>> chapters(List<CaseRow> rows) {
        Map<String, List<CaseRow>> chapters = new TreeMap<>();
        rows.forEach(row -> chapters.computeIfAbsent(row.chapter(), key -> new ArrayList<>())
                .add(row));
        return chapters;
    }

    private static void counts(XMLStreamWriter xml, List<CaseRow> rows) throws XMLStreamException {
        long failed = rows.stream().filter(row -> row.cause() != null).count();
        long silent = rows.stream()
                .filter(row -> row.cause() == null && !row.isPassed())
                .count();
        xml.writeAttribute("tests", String.valueOf(rows.size()));
        xml.writeAttribute("failures", String.valueOf(failed));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(silent));
    }

    private static void write(XMLStreamWriter xml, CaseRow row) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", plain("santei." + row.chapter() + "." + row.clause()));
        xml.writeAttribute(NAME, plain(row.number() + " " + row.title()));
        if (row.cause() != null) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", row.cause());
            xml.writeAttribute("message", plain(row.causeWords()));
            xml.writeCharacters(plain(details(row)));
            xml.writeEndElement();
        } else if (!row.isPassed()) {
            xml.writeEmptyElement("skipped");
        }
        xml.writeEndElement();
    }

    private static String details(CaseRow row) {
        StringBuilder text = new StringBuilder();
        row.differences()
                .forEach(each -> text.append(each.what())
                        .append(": 期待 ")
                        .append(each.expected())
                        .append("、回答 ")
                        .append(each.got())
                        .append('\n'));
        return text.append("規則: ")
                .append(Objects.requireNonNullElse(row.rule(), ""))
                .append(' ')
                .append(Objects.requireNonNullElse(row.ruleName(), ""))
                .append("（")
                .append(Objects.requireNonNullElse(row.ruleSource(), ""))
                .append("）\n")
                .toString();
    }

    /** Without what XML cannot hold. */
    private static String plain(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "?");
    }
}
