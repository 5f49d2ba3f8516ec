package org.zhengyou.preview.inspect;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;

/** XML parts as far as they have to be read to know what they are. */
final class Xml {
    interface Element {
        /** @param reader stands on the start of an element, and is to be left there or at its end */
        void at(XMLStreamReader reader) throws XMLStreamException;
    }

    private static final XMLInputFactory FACTORY = factory();
    private static final String START = "(?s)(\u00EF\u00BB\u00BF)?\\s*(<\\?xml [^>]{0,100}\\?>)?\\s*";
    private static final Pattern OLD_TYPE = Pattern.compile(START
            + "<!DOCTYPE [a-z]+:[a-z]+ PUBLIC \"-//OpenOffice\\.org//DTD [\\w. ]+//EN\" \"[\\w.-]+\"\\s*>\\s*<[a-z]+:");
    private static final Pattern PAGE = Pattern.compile(START + "(?i)<!DOCTYPE\\s+html\\b[^\\[<>]*>");

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml;
    }

    /**
     * Reads until the first element, which is where definitions may stand; a part without any content passes.
     *
     * @return whether it is XML so far
     */
    static boolean refuseDefinitions(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(1);
        if (buffered.read() < 0) {
            return true;
        }
        buffered.reset();
        try {
            walk(buffered, false, null);
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    /**
     * The types of document that OpenOffice named in lists of files and libraries; all are harmless, since nobody here reads
     * what they name. At the beginning of a part.
     */
    static boolean namesOldType(Head head) {
        return OLD_TYPE.matcher(head.text()).lookingAt();
    }

    /** A page of HTML names its type without defining anything. */
    static boolean isPage(Head head) {
        return PAGE.matcher(head.text()).lookingAt();
    }

    /** For what is no XML: whether there are definitions for a reader that takes it all the same. */
    static boolean mayDefine(byte[] part) {
        String text =
                new String(part, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
        return text.contains("<!doctype") || text.contains("<!entity");
    }

    /** Every element of a small part. */
    static void elements(byte[] part, Element each) throws IOException {
        try {
            boolean old = namesOldType(new Head(Arrays.copyOf(part, Math.min(part.length, Head.LENGTH))));
            walk(new ByteArrayInputStream(part), old, each);
        } catch (XMLStreamException e) {
            throw new FileRefused(Reason.DAMAGED, e);
        }
    }

    private static void walk(InputStream in, boolean old, @Nullable Element each)
            throws IOException, XMLStreamException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD && old) {
                    continue;
                }
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new FileRefused(Reason.ENTITIES);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (each == null) {
                        return;
                    }
                    each.at(reader);
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof FileRefused refused) {
                throw refused;
            }
            throw e;
        }
    }
}
