package org.santei.engine.rulebase;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import org.santei.engine.language.名前;
import org.santei.engine.language.表;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.store.Table;

/** Puts what rules name into words: codes by their names in the tables, thresholds with their values. */
final class RuleWords {

    private static final String PLACE = "%s";
    private static final int NAME_OF_STANDARD = 2;

    private final RuleBase rules;
    private final FeeTable table;

    RuleWords(RuleBase rules, FeeTable table) {
        this.rules = rules;
        this.table = table;
    }

    /** The words of a day: names and thresholds change. */
    Names on(LocalDate day) {
        return new Names(day);
    }

    /** What names mean on a day. */
    final class Names {

        private final LocalDate day;

        private Names(LocalDate day) {
            this.day = day;
        }

        /** What the key of a rule asks for. */
        String key(String factType, String key, boolean holds) {
            String is = holds ? "ある" : "ない";
            return switch (factType) {
                case "明細" -> "「" + item(key) + "」の請求が" + is;
                case "検査判断" -> "「" + Call.text(key) + "」の検査の請求が" + is;
                case "表該当" -> "公式の表の「" + 表.valueOf(Call.text(key)).title() + "」にあたる行が" + is;
                default -> "「" + key + "」の請求が" + is;
            };
        }

        /**
         * A text of the language with its arguments.
         *
         * @param first index of the parameter that the first argument is passed to
         */
        String fill(String text, Method method, List<String> arguments, int first) {
            StringBuilder filled = new StringBuilder();
            int from = 0;
            for (int i = first; i < arguments.size(); i++) {
                int place = text.indexOf(PLACE, from);
                if (place < 0) {
                    break;
                }
                名前 names = method.getParameters()[i].getAnnotation(名前.class);
                filled.append(text, from, place);
                filled.append(names == null ? Call.text(arguments.get(i)) : named(names.value(), arguments.get(i)));
                from = place + PLACE.length();
            }
            return filled.append(text.substring(from)).toString();
        }

        private String named(名前.種類 kind, String argument) {
            String text = Call.text(argument);
            return switch (kind) {
                case 集合の名, 所得区分の名 -> text;
                case 限度の名 -> text + '（' + rules.limits().value(text, day) + '）';
                case 診療行為コード -> item(text);
                case 施設基準コード -> standard(text);
            };
        }

        private String item(String code) {
            FeeItem item = table.find(code, day);
            return item == null ? code : item.name();
        }

        /** The name of a facility standard, of the newest list that has it. */
        private String standard(String code) {
            Table standards = table.tables().find("shisetsukijun");
            if (standards == null) {
                return code;
            }
            int key = standards.find(code);
            int row = key == Table.NONE ? Table.NONE : standards.newestRow(key);
            return row == Table.NONE ? code : standards.text(row, NAME_OF_STANDARD);
        }
    }
}
