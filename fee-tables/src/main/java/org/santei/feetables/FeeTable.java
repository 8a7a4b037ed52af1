package org.santei.feetables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.layout.DrugMasterDecoder;
import org.santei.feetables.layout.MaterialMasterDecoder;
import org.santei.feetables.layout.ProcedureMasterDecoder;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Table;
import org.santei.feetables.store.Tables;

/**
 * All values of all publications, by code, service date and what was known when. Immutable and safe to share between
 * threads; a look-up of an act, drug or material is one hash access and, once its row was asked for, allocates nothing.
 */
public final class FeeTable {

    private final Tables tables;
    private final Table acts;
    private final Rows<FeeItem> items;
    private final Rows<Drug> drugs;
    private final LongListedDrugs longListed;
    private final Rows<Material> materials;
    private final List<Items> masters;
    private final List<Revision> revisions;
    private final Map<String, List<Bundle>> bundles;
    private final Operations operations;
    private final ElectronicTables electronic;
    private final Diseases diseases;
    private final CommentRelations comments;
    private final String snapshotHash;
    private final @Nullable FeeItem changed;

    FeeTable(Tables tables, Map<String, List<Bundle>> bundles, Operations operations, String snapshotHash) {
        this.tables = tables;
        this.acts = tables.get(ItemKind.PROCEDURE.table());
        this.items = new Rows<>(ItemKind.PROCEDURE, tables, ProcedureMasterDecoder::item);
        this.drugs = new Rows<>(ItemKind.DRUG, tables, DrugMasterDecoder::drug);
        this.longListed = new LongListedDrugs(tables.get(ItemKind.DRUG.table()), drugs);
        this.materials = new Rows<>(ItemKind.MATERIAL, tables, MaterialMasterDecoder::material);
        this.masters = List.of(
                new Items(ItemKind.PROCEDURE, tables),
                new Items(ItemKind.DRUG, tables),
                new Items(ItemKind.MATERIAL, tables));
        this.revisions = revisions(tables);
        this.bundles = Map.copyOf(bundles);
        this.operations = operations;
        this.electronic = new ElectronicTables(tables);
        this.diseases = new Diseases(tables);
        this.comments = new CommentRelations(tables);
        this.snapshotHash = snapshotHash;
        this.changed = null;
    }

    private FeeTable(FeeTable base, FeeItem changed) {
        this.tables = base.tables;
        this.acts = base.acts;
        this.items = base.items;
        this.drugs = base.drugs;
        this.longListed = base.longListed;
        this.materials = base.materials;
        this.masters = base.masters;
        this.revisions = base.revisions;
        this.bundles = base.bundles;
        this.operations = base.operations;
        this.electronic = base.electronic;
        this.diseases = base.diseases;
        this.comments = base.comments;
        this.snapshotHash = base.snapshotHash + "+" + changed.code();
        this.changed = changed;
    }

    /**
     * The same tables with other texts in columns of one row of the master of medical acts: what a column means shows in
     * what changes without it.
     *
     * @param serviceDate a day on which the row holds
     * @param texts the texts by number of the column (項番)
     * @throws FeeTableException when the row would no longer follow the specification
     * @throws IllegalArgumentException when no row holds on the day
     */
    public FeeTable with(String code, LocalDate serviceDate, Map<Integer, String> texts) {
        int key = acts.find(code);
        int version = key == Table.NONE ? Table.NONE : acts.version(acts.newestState(key), serviceDate);
        if (version == Table.NONE || !acts.hasRow(version)) {
            throw new IllegalArgumentException(code + " has no row on " + serviceDate);
        }
        List<String> fields = new ArrayList<>(acts.fields(version));
        texts.forEach((column, text) -> fields.set(column - 1, text));
        FeeItem item = ProcedureMasterDecoder.item(
                new TableRow(tables.origin(acts, version).file(), 0, fields),
                new Validity(acts.from(version), acts.until(version)));
        if (item == null) {
            throw new IllegalArgumentException(code + " has only points on " + serviceDate);
        }
        return new FeeTable(this, item);
    }

    /** The row of a medical act that holds on a service date, by what is known now; {@code null} when none does. */
    public @Nullable FeeItem find(String code, LocalDate serviceDate) {
        if (changed != null
                && changed.validity().contains(serviceDate)
                && changed.code().equals(code)) {
            return changed;
        }
        return items.find(code, serviceDate);
    }

    /**
     * The row of a medical act that holds on a service date, by what was known on a day; {@code null} when none does,
     * or when only its points are at hand.
     */
    public @Nullable FeeItem find(String code, LocalDate serviceDate, LocalDate knownAsOf) {
        return items.find(code, serviceDate, knownAsOf);
    }

    /**
     * The row of a drug that holds on a service date, by what is known now; {@code null} when none does, or when only its
     * price is at hand. A drug under transition has none after its last day.
     */
    public @Nullable Drug drug(String code, LocalDate serviceDate) {
        return drugs.find(code, serviceDate);
    }

    /**
     * The long-listed drug (長期収載品) that a patient wished for, as it holds on a service date; {@code null} when the row of
     * the wish is none, or that of the drug is not known.
     *
     * @param wished the row of the code whose name ends with （選）
     */
    public @Nullable Drug longListed(Drug wished, LocalDate serviceDate) {
        return longListed.of(wished, serviceDate);
    }

    /** Whether a code bills a drug as the patient's wish (選定療養), whatever day it is. */
    public boolean isChoice(String code) {
        return longListed.isChoice(code);
    }

    /**
     * The row of a material that holds on a service date, by what is known now; {@code null} when none does, or when only
     * its price is at hand.
     */
    public @Nullable Material material(String code, LocalDate serviceDate) {
        return materials.find(code, serviceDate);
    }

    /** What the masters of acts, drugs and materials say of a code, by what is known now. */
    public ItemAnswer item(String code, LocalDate serviceDate) {
        return item(code, serviceDate, LocalDate.MAX);
    }

    /**
     * What the masters of acts, drugs and materials say of a code.
     *
     * @param serviceDate the day on which it was done or given
     * @param knownAsOf the last day whose publications count
     */
    public ItemAnswer item(String code, LocalDate serviceDate, LocalDate knownAsOf) {
        for (Items master : masters) {
            int key = master.find(code);
            if (key != Table.NONE) {
                return master.answer(key, serviceDate, knownAsOf);
            }
        }
        return ItemAnswer.unknown(code, null, null);
    }

    /**
     * The place in the notice that the row of a code on a service date was derived from, by what is known now;
     * {@code null} when the row was read from an official file, or there is none.
     */
    public @Nullable Evidence derivation(String code, LocalDate serviceDate) {
        for (int i = 0; i < masters.size(); i++) {
            Evidence evidence = masters.get(i).derivation(code, serviceDate);
            if (evidence != null) {
                return evidence;
            }
        }
        return null;
    }

    /**
     * The official file or the place in the notice that the row of a code on a service date is from, by what is known now;
     * {@code null} when there is no such row.
     */
    public @Nullable Evidence evidence(String code, LocalDate serviceDate) {
        for (int i = 0; i < masters.size(); i++) {
            Evidence evidence = masters.get(i).evidence(code, serviceDate);
            if (evidence != null) {
                return evidence;
            }
        }
        return null;
    }

    /** How a code stands on a service date, by what is known now. */
    public Standing standing(String code, LocalDate serviceDate) {
        for (int i = 0; i < masters.size(); i++) {
            int key = masters.get(i).find(code);
            if (key != Table.NONE) {
                return masters.get(i).standing(key, serviceDate, LocalDate.MAX);
            }
        }
        return Standing.UNKNOWN;
    }

    /**
     * The bundle that a number of laboratory items makes; {@code null} when they are too few to make one, or when
     * the group or the day has none. A bundle whose points are {@code null} is one whose points are not known.
     *
     * @param group the bundle, as column 16 of the master writes it
     * @param items how many items were done
     * @param day the service date
     */
    public @Nullable Bundle bundle(String group, int items, LocalDate day) {
        List<Bundle> ofGroup = bundles.get(group);
        if (ofGroup == null) {
            return null;
        }
        for (int i = 0; i < ofGroup.size(); i++) {
            Bundle bundle = ofGroup.get(i);
            if (bundle.holdsFor(items) && bundle.validity().contains(day)) {
                return bundle;
            }
        }
        return null;
    }

    /** Whether the items of a bundle count together over the month, not on one sample. */
    public boolean isBundleOfMonth(String group) {
        List<Bundle> ofGroup = bundles.get(group);
        return ofGroup != null && ofGroup.get(0).ofMonth();
    }

    /** Pairs of operations of which both are paid though they were done in one field. */
    public Operations operations() {
        return operations;
    }

    /** The electronic tables of the fee schedule: exclusions, bundles, limits of frequency. */
    public ElectronicTables electronic() {
        return electronic;
    }

    /** What the master of diseases says of them. */
    public Diseases diseases() {
        return diseases;
    }

    /**
     * Codes whose rows have, on a service date, one of some texts in a column of the master of medical acts.
     *
     * @param column number of the column (項番)
     */
    public List<String> codesWith(int column, Set<String> texts, LocalDate serviceDate) {
        List<String> codes = new ArrayList<>();
        for (int key = 0; key < acts.size(); key++) {
            int version = acts.version(acts.newestState(key), serviceDate);
            if (version != Table.NONE && acts.hasRow(version) && texts.contains(acts.text(version, column))) {
                codes.add(acts.key(key));
            }
        }
        return codes;
    }

    /** The comments that items want (コメント関連テーブル). */
    public CommentRelations comments() {
        return comments;
    }

    /** All codes of medical acts of all publications, in order. */
    public Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        for (int key = 0; key < acts.size(); key++) {
            codes.add(acts.key(key));
        }
        return codes;
    }

    /** The revisions of the fee schedule that are at hand, by service date. */
    public List<Revision> revisions() {
        return revisions;
    }

    /**
     * The day on which the master of medical acts was published that answers for a service date; {@code null} when none at
     * hand does.
     */
    public @Nullable LocalDate firstKnown(LocalDate serviceDate) {
        return acts.firstKnown(serviceDate);
    }

    /** All tables as they are stored. */
    public Tables tables() {
        return tables;
    }

    /**
     * What identifies these values: SHA-256, in 64 hexadecimal digits, over the hashes of the official files in the
     * order of PROVENANCE.csv and the bytes of bundles.csv, operations.csv and operation-parts.csv.
     */
    public String snapshotHash() {
        return snapshotHash;
    }

    private static List<Revision> revisions(Tables tables) {
        List<Revision> revisions = new ArrayList<>();
        for (SourceFile file : tables.files()) {
            Revision revision = new Revision(file.holds());
            if (file.table().equals(ItemKind.PROCEDURE.table()) && !revisions.contains(revision)) {
                revisions.add(revision);
            }
        }
        return List.copyOf(revisions);
    }
}
