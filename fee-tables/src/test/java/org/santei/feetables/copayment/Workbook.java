package org.santei.feetables.copayment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The first sheet of an xlsx file: what stands in its cells, as text, without what is only for display. */
final class Workbook {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, String> cells = new HashMap<>();
    private int width;

    Workbook(byte[] xlsx) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            readCells(texts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("no workbook", e);
        }
    }

    /** What stands in a cell, both counted from 0; empty for nothing. */
    String cell(int row, int column) {
        return cells.getOrDefault(name(column) + (row + 1), "");
    }

    /** How many columns there are up to the last that has something in it. */
    int width() {
        return width;
    }

    /** A column as spreadsheets name it: A, B ... Z, AA. */
    static String name(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : name(column / 26 - 1) + last;
    }

    private XMLStreamReader open(String part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(parts.getOrDefault(part, new byte[0])));
    }

    /** The texts that cells share, without the readings (rPh) that stand beside them. */
    private List<String> texts() throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        XMLStreamReader xml = open(TEXTS);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                if (element.equals("si")) {
                    text.setLength(0);
                } else if (element.equals("rPh")) {
                    reading = true;
                } else if (element.equals("t") && !reading) {
                    text.append(xml.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    reading = false;
                } else if (xml.getLocalName().equals("si")) {
                    texts.add(text.toString());
                }
            }
        }
        return texts;
    }

    private void readCells(List<String> texts) throws XMLStreamException {
        String cell = "";
        boolean shared = false;
        XMLStreamReader xml = open(SHEET);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("c")) {
                cell = xml.getAttributeValue(null, "r");
                shared = "s".equals(xml.getAttributeValue(null, "t"));
            } else if (xml.getLocalName().equals("v")) {
                String value = xml.getElementText();
                cells.put(cell, shared ? texts.get(Integer.parseInt(value)) : value);
                width = Math.max(width, number(cell.replaceAll("[0-9]", "")) + 1);
            }
        }
    }

    private static int number(String name) {
        int number = 0;
        for (int i = 0; i < name.length(); i++) {
            number = number * 26 + name.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }
}
