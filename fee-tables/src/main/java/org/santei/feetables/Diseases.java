package org.santei.feetables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.store.Table;
import org.santei.feetables.store.Tables;

/** What the master of diseases (傷病名マスター) says of the items that ask for a disease, by what is known now. */
public final class Diseases {

    private static final int ICD_1 = 16;
    private static final int ICD_2 = 17;
    private static final String MALIGNANT = "C";
    private static final int SPECIFIED = 21;
    private static final int INTRACTABLE = 43;
    private static final String SPECIFIED_AND_EPILEPSY = "08";

    /** Stands in the master for every diagnosis that has no code of its own (未コード化傷病名). */
    private static final String UNCODED = "0000999";

    private final @Nullable Table diseases;

    Diseases(Tables tables) {
        diseases = tables.find("b");
    }

    /** Whether the master has a disease on a day. A code for a diagnosis that has none (未コード化傷病名) is no disease. */
    public boolean knows(String code, LocalDate day) {
        return !code.equals(UNCODED) && version(code, day) != Table.NONE;
    }

    /**
     * Whether a disease is one that an item asks for (特定疾患等対象区分, 難病外来対象区分, columns 21 and 43).
     *
     * @param code code of the disease, seven digits
     */
    public boolean answers(DiseaseRelation relation, String code, LocalDate day) {
        Table table = diseases;
        int version = version(code, day);
        if (table == null || version == Table.NONE) {
            return false;
        }
        String wanted = "0" + relation.digit();
        if (relation == DiseaseRelation.INTRACTABLE) {
            return table.text(version, INTRACTABLE).equals(wanted);
        }
        String found = table.text(version, SPECIFIED);
        boolean both = relation == DiseaseRelation.SPECIFIED || relation == DiseaseRelation.EPILEPSY;
        return found.equals(wanted) || (both && found.equals(SPECIFIED_AND_EPILEPSY));
    }

    /** Whether a disease is 悪性新生物 (C00 to C97 of ICD-10, columns 16 and 17). */
    public boolean isMalignant(String code, LocalDate day) {
        Table table = diseases;
        int version = version(code, day);
        return table != null
                && version != Table.NONE
                && (table.text(version, ICD_1).startsWith(MALIGNANT)
                        || table.text(version, ICD_2).startsWith(MALIGNANT));
    }

    private int version(String code, LocalDate day) {
        Table table = diseases;
        int key = table == null ? Table.NONE : table.find(code);
        if (table == null || key == Table.NONE) {
            return Table.NONE;
        }
        int version = table.version(table.newestState(key), day);
        return version != Table.NONE && table.hasRow(version) ? version : Table.NONE;
    }
}
