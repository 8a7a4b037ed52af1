package org.santei.engine.rulebase;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the code of a compiled rule refers to, read from its constant pool (The Java Virtual Machine Specification, 4.4). A class can
 * name nothing, call nothing and link nothing that does not stand there.
 */
final class RuleCode {

    private static final String RULES = "org/santei/rules/";

    /** Packages of which rules may call everything: what the law is written in, and the model of the rule engine. */
    private static final List<String> CALLED = List.of(
            RULES,
            "org/santei/engine/language/",
            "org/drools/model/",
            "org/drools/modelcompiler/dsl/pattern/D.",
            "org/drools/modelcompiler/util/EvaluationUtil.",
            "org/drools/util/DateUtils.");

    /** What else they may call. */
    private static final Set<String> MEMBERS = Set.of(
            "java/lang/Enum.<init>",
            "java/lang/Enum.valueOf",
            "java/lang/Object.<init>",
            "java/lang/RuntimeException.<init>",
            "java/lang/String.equals",
            "java/lang/String.hashCode",
            "java/lang/System.arraycopy",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
            "java/time/format/DateTimeFormatterBuilder.<init>",
            "java/time/format/DateTimeFormatterBuilder.appendPattern",
            "java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive",
            "java/time/format/DateTimeFormatterBuilder.toFormatter",
            "java/util/Arrays.asList",
            "java/util/Collections.emptyList",
            "java/util/Locale.ENGLISH",
            "org/santei/engine/facts/Act.code");

    private static final int MAGIC = 0xCAFEBABE;

    private final List<Constant> pool = new ArrayList<>();

    /** A constant: its tag, up to two places of others, and its text if it is one. */
    private record Constant(int tag, int first, int second, String text) {}

    private RuleCode(byte[] code) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(code))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no class");
            }
            in.skipNBytes(4);
            int count = in.readUnsignedShort();
            pool.add(new Constant(0, 0, 0, ""));
            while (pool.size() < count) {
                Constant constant = read(in);
                pool.add(constant);
                if (constant.tag() == 5 || constant.tag() == 6) {
                    pool.add(constant);
                }
            }
        }
    }

    private static Constant read(DataInputStream in) throws IOException {
        int tag = in.readUnsignedByte();
        int skipped = switch (tag) {
            case 3, 4 -> 4;
            case 5, 6 -> 8;
            case 15 -> 1;
            default -> 0;
        };
        in.skipNBytes(skipped);
        return switch (tag) {
            case 1 -> new Constant(tag, 0, 0, in.readUTF());
            case 3, 4, 5, 6 -> new Constant(tag, 0, 0, "");
            case 7, 8, 15, 16 -> new Constant(tag, in.readUnsignedShort(), 0, "");
            case 9, 10, 11, 12, 18 -> new Constant(tag, in.readUnsignedShort(), in.readUnsignedShort(), "");
            // Constants that are computed, modules and packages stand in no rule.
            default -> throw new IOException("a constant of kind " + tag);
        };
    }

    /** What code refers to that is not for rules, in the order of its names; empty when it is in order. */
    static Set<String> foreign(byte[] code) {
        try {
            return new RuleCode(code).foreign();
        } catch (IOException | IndexOutOfBoundsException e) {
            return Set.of("what is no class: " + e.getMessage());
        }
    }

    private Set<String> foreign() {
        Set<String> foreign = new TreeSet<>();
        for (Constant constant : pool) {
            if (constant.tag() == 7) {
                String name = text(constant.first());
                if (!name.startsWith("[")
                        && !name.startsWith(RULES)
                        && !ReleaseClasses.mayBeFound(name.replace('/', '.'))) {
                    foreign.add(name);
                }
            } else if (constant.tag() >= 9 && constant.tag() <= 11) {
                String member = text(pool.get(constant.first()).first())
                        + '.'
                        + text(pool.get(constant.second()).first());
                if (!MEMBERS.contains(member) && CALLED.stream().noneMatch(member::startsWith)) {
                    foreign.add(member);
                }
            }
        }
        return foreign;
    }

    private String text(int place) {
        return pool.get(place).text();
    }
}
