package org.santei.rules.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.law.Clause;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.NationalUsage;
import org.santei.feetables.NoticeKind;
import org.santei.feetables.store.Table;

/**
 * Which codes of the master of medical acts stand for which clauses on one day. The master names the 区分番号, but only its
 * first branch, and not the note: among several the clause is taken that has the name and the points of the code.
 */
final class ClauseCodes {

    private static final int LONG_NAME = 113;
    private static final int NAMED = 2;
    /** References of the chapters that outpatient claims know: A100 to A499 are those of stays. */
    private static final String OUTPATIENT = "(?:A[05-9][0-9]{2}|[B-O][0-9]{3}).*";

    /** What the name of an addition has behind the act. */
    private static final Pattern BEHIND_ACT = Pattern.compile("(?:使用|併施|併用|実施)?加算.*");

    /** So many characters name an act within another name, too. */
    private static final int SHORTEST = 4;

    private final FeeTable table;
    private final Table master;
    private final LocalDate day;
    private final Map<String, Clause> items = new TreeMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, List<Clause>> notes = new HashMap<>();
    private final Map<String, List<FeeItem>> codes = new HashMap<>();
    private final Map<String, List<FeeItem>> additions = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final List<FeeItem> withoutClause = new ArrayList<>();

    ClauseCodes(FeeTable table, LocalDate day, List<Clause> clauses) {
        this.table = table;
        this.master = table.tables().get("s");
        this.day = day;
        for (Clause clause : clauses) {
            if (clause.isItem()) {
                items.put(clause.id(), clause);
            } else {
                String owner = clause.isGeneral() ? clause.id().substring(0, 1) : clause.item();
                notes.computeIfAbsent(owner, name -> new ArrayList<>()).add(clause);
            }
        }
        for (String code : table.codes()) {
            FeeItem item = table.find(code, day);
            if (item != null && item.reference().matches(OUTPATIENT)) {
                assign(item);
            }
        }
    }

    /** The codes of an item without its additions, or of the addition that a note gives. */
    List<FeeItem> of(Clause clause) {
        return codes.getOrDefault(clause.id(), List.of());
    }

    /** The codes of the item that a note stands under. */
    List<FeeItem> bases(Clause note) {
        return codes.getOrDefault(note.item(), List.of());
    }

    /** The row of a code; {@code null} when none is in force. */
    @Nullable
    FeeItem item(String code) {
        return table.find(code, day);
    }

    /** Whether a name of one of the codes has the words. */
    boolean anyIsNamed(List<FeeItem> own, String phrase) {
        return own.stream().anyMatch(code -> Wording.plain(longName(code)).contains(phrase));
    }

    /** Whether an act, or the cost of it, may be claimed by another code, by what the names say before a bracket. */
    boolean othersAreNamed(List<FeeItem> own, String act) {
        String name = act.replaceFirst("(?:に要する)?費用$", "");
        return name.length() < act.length()
                || stems.entrySet().stream()
                        .anyMatch(other -> (name.length() < SHORTEST
                                        ? other.getValue().equals(name)
                                        : other.getValue().contains(name))
                                && own.stream().noneMatch(code -> code.code().equals(other.getKey())));
    }

    /**
     * The additions of a note whose codes stand under another 区分番号, or bear a name that the note does not print: all
     * items of the note may carry them, the note gives their points and names the act that their name has before 加算.
     */
    List<FeeItem> carriedAdditions(Clause note) {
        List<FeeItem> bases = bases(note);
        if (bases.isEmpty()) {
            return List.of();
        }
        String group = bases.get(0).noteAddition().group();
        return additions.getOrDefault(group, List.of()).stream()
                .filter(code -> isNamedIn(code, words(note)))
                .filter(code ->
                        bases.stream().allMatch(base -> base.noteAddition().isBaseOf(code.noteAddition())))
                .toList();
    }

    /** Whether a text gives the points of an addition and names its act. */
    private boolean isNamedIn(FeeItem addition, String text) {
        String act = BEHIND_ACT.matcher(Wording.stem(longName(addition))).replaceFirst("");
        return !act.isEmpty() && text.contains(act) && says(text, addition.value());
    }

    /**
     * Codes of the outpatient chapters, and which 区分 they belong to.
     *
     * @param items the 区分 of each code that has a clause
     * @param without codes that have none
     */
    record Assigned(Map<String, String> items, List<String> without) {}

    /** The codes in force that were claimed most often for outpatients, and their 区分. */
    Assigned mostFrequent(int count, NationalUsage usage) {
        Map<String, String> items = new TreeMap<>();
        List<String> without = new ArrayList<>();
        Map<String, String> all = new HashMap<>();
        codes.forEach((clause, own) -> own.forEach(code -> all.put(code.code(), clause.replaceFirst("-[NGI].*", ""))));
        Stream.concat(all.keySet().stream(), withoutClause.stream().map(FeeItem::code))
                .sorted(Comparator.comparing(usage::outpatient).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .forEach(code -> {
                    String item = all.get(code);
                    if (item == null) {
                        without.add(code);
                    } else {
                        items.put(code, item);
                    }
                });
        return new Assigned(items, without);
    }

    private void assign(FeeItem code) {
        if (code.noteAddition().isAddition()) {
            additions
                    .computeIfAbsent(code.noteAddition().group(), group -> new ArrayList<>())
                    .add(code);
        }
        String name = longName(code);
        stems.put(code.code(), Wording.stem(name));
        Clause item = best(candidates(code.reference()), clause -> itemScore(clause, code, name));
        if (item == null) {
            withoutClause.add(code);
        } else if (code.noticeKind2() != NoticeKind.ADDITION) {
            add(item, code);
        } else {
            Clause note = note(item, code, name);
            if (note != null) {
                add(note, code);
            } else if (item.heading().contains("加算")) {
                add(item, code);
            } else {
                withoutClause.add(code);
            }
        }
    }

    private void add(Clause clause, FeeItem code) {
        codes.computeIfAbsent(clause.id(), id -> new ArrayList<>()).add(code);
    }

    private @Nullable Clause note(Clause item, FeeItem code, String name) {
        ToIntFunction<Clause> score = clause -> noteScore(clause, code, Wording.stem(name));
        Clause own = best(notes.getOrDefault(item.id(), List.of()), score);
        if (own != null && score.applyAsInt(own) >= NAMED) {
            return own;
        }
        Clause general = best(notes.getOrDefault(item.id().substring(0, 1), List.of()), score);
        return general != null && score.applyAsInt(general) >= NAMED ? general : null;
    }

    private List<Clause> candidates(String reference) {
        Clause exact = items.get(reference);
        List<Clause> candidates = new ArrayList<>();
        if (exact != null) {
            candidates.add(exact);
        }
        if (reference.contains("-")) {
            items.forEach((id, item) -> {
                if (id.startsWith(reference + "-")) {
                    candidates.add(item);
                }
            });
        }
        return candidates;
    }

    private String longName(FeeItem code) {
        int version = master.version(master.newestState(master.find(code.code())), day);
        return master.text(version, LONG_NAME);
    }

    private int itemScore(Clause item, FeeItem code, String name) {
        int named = Wording.plain(name).contains(Wording.stem(item.heading())) ? NAMED : 0;
        return named + (says(words(item), code.value()) ? 1 : 0);
    }

    private int noteScore(Clause note, FeeItem code, String stem) {
        return (words(note).contains(stem) ? NAMED : 0) + (says(words(note), code.value()) ? 1 : 0);
    }

    private String words(Clause clause) {
        return words.computeIfAbsent(
                clause.id(), id -> clause.isItem() ? Wording.plain(clause.text()) : Wording.ofNote(clause));
    }

    /** Whether a text says a number of points, or of hundredths. */
    private static boolean says(String words, BigDecimal value) {
        String number = value.stripTrailingZeros().toPlainString();
        int at = words.indexOf(number);
        while (at >= 0) {
            int behind = at + number.length();
            boolean whole = at == 0 || !Character.isDigit(words.charAt(at - 1));
            if (whole && (words.startsWith("点", behind) || words.startsWith("に相当", behind))) {
                return true;
            }
            at = words.indexOf(number, at + 1);
        }
        return false;
    }

    private static @Nullable Clause best(List<Clause> clauses, ToIntFunction<Clause> score) {
        Clause best = null;
        for (Clause clause : clauses) {
            if (best == null || score.applyAsInt(clause) > score.applyAsInt(best)) {
                best = clause;
            }
        }
        return best;
    }
}
