package org.santei.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleGuard;
import org.santei.engine.rulebase.RuleTables;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** The rules, tables and compiled rule bases of this module, read once for all tests. */
public final class Packaged {

    public static final Path RULES = Path.of("src/main/resources/rules");
    public static final Path CASES = Path.of("src/main/resources/cases");
    public static final FeeTable TABLE = new FeeTableReader().readPackaged();
    public static final RuleBases BASES = RuleBases.readPackaged();
    public static final Calculator CALCULATOR = new Calculator(TABLE, BASES);
    public static final RuleTables TABLES = readTables();
    public static final List<RuleFile> FILES = readFiles();

    private static final Map<String, List<ParsedRule>> PARSED = new ConcurrentHashMap<>();

    private Packaged() {}

    static RuleGuard guard() {
        return new RuleGuard(TABLES.codeSets(), TABLES.limits());
    }

    /** The rules of a file, parsed once for all tests. */
    public static List<ParsedRule> rules(RuleFile file) {
        return PARSED.computeIfAbsent(file.path(), path -> guard().read(file));
    }

    private static RuleTables readTables() {
        try {
            return RuleTables.read(RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RuleFile> readFiles() {
        try {
            return RuleFile.readAll(RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
