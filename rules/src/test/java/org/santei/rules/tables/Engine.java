package org.santei.rules.tables;

import org.santei.engine.calculation.Calculator;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** The engine with the rules for the official tables alone, read once. */
final class Engine {

    static final FeeTable TABLE = new FeeTableReader().readPackaged();
    static final Calculator CALCULATOR = new Calculator(TABLE, RuleBases.readTableRules());

    private Engine() {}
}
