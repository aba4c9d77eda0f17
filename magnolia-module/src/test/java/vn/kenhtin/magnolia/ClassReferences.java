package vn.kenhtin.magnolia;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of classes that a jar's bytecode mentions anywhere: in references, descriptors, signatures and annotations. */
final class ClassReferences {

    private static final Pattern NAME = Pattern.compile("(?:info/magnolia|javax?|jakarta)/[\\w/$]+");

    private final Set<String> names = new TreeSet<>();

    static Set<String> in(String jar) throws IOException {
        ClassReferences references = new ClassReferences();
        try (JarFile file = new JarFile(jar)) {
            Enumeration<JarEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    try (InputStream bytes = file.getInputStream(entry)) {
                        references.read(new DataInputStream(bytes));
                    }
                }
            }
        }
        return references.names;
    }

    /** Walks the constant pool (JVMS, section 4.4); every name a class mentions stands in one of its strings. */
    private void read(DataInputStream bytes) throws IOException {
        bytes.skipNBytes(8);
        int size = bytes.readUnsignedShort();
        for (int i = 1; i < size; i++) {
            int tag = bytes.readUnsignedByte();
            switch (tag) {
                case 1 -> note(bytes.readUTF());
                case 5, 6 -> {
                    bytes.skipNBytes(8);
                    i++;
                }
                case 15 -> bytes.skipNBytes(3);
                case 7, 8, 16, 19, 20 -> bytes.skipNBytes(2);
                default -> bytes.skipNBytes(4);
            }
        }
    }

    private void note(String constant) {
        Matcher name = NAME.matcher(constant);
        while (name.find()) {
            names.add(name.group());
        }
    }
}
