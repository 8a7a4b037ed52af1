package org.santei.benchmarks.typical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Agenda;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.language.限度;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;

/** The notes of {@code typical/chapters.drl}, with a session of its own for each claim. */
public final class TypicalDrools {

    private static final String RULES = "/typical/chapters.drl";
    private static final Pattern RULE = Pattern.compile("(?m)^rule \"(\\S+?)(?: open.*)?\"$");

    /** Who is asked first stands last: the focus of the agenda is a stack. */
    private static final List<String> GROUPS = List.of("follow", "cap", "exclude", "award", "classify");

    private final KieBase base;
    private final Set<String> notes;

    private TypicalDrools(KieBase base, Set<String> notes) {
        this.base = base;
        this.notes = notes;
    }

    /** Compiles the rules; takes some seconds. */
    public static TypicalDrools compile() {
        String text = text();
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.santei", "typical", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/org/santei/benchmarks/typical/chapters.drl", text);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        Set<String> notes = new TreeSet<>();
        Matcher rules = RULE.matcher(text);
        while (rules.find()) {
            notes.add(rules.group(1));
        }
        return new TypicalDrools(services.newKieContainer(release).getKieBase(), notes);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(TypicalDrools.class.getResourceAsStream(RULES), RULES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of the rules whose notes these are. */
    public Set<String> notes() {
        return notes;
    }

    /** What the rules say of a claim. */
    public List<Entry> judge(ClaimIndex claim, 限度 limits) {
        Ledger ledger = new Ledger();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("ledger", ledger);
            session.setGlobal("limits", limits);
            insert(claim, session);
            Agenda agenda = session.getAgenda();
            GROUPS.forEach(group -> agenda.getAgendaGroup(group).setFocus());
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        ledger.seal();
        return ledger.entries();
    }

    private static void insert(ClaimIndex index, KieSession session) {
        Claim claim = index.claim();
        Facility facility = claim.facility();
        session.insert(new PatientFact(claim.patient().birthDate(), claim.setting() == Setting.OUTPATIENT));
        session.insert(new FacilityFact(facility.kind(), facility.paediatrics(), facility.standards()));
        for (int day = 0; day < ClaimIndex.DAYS; day++) {
            TimeClass time = index.timeClass(day);
            if (time != null) {
                session.insert(new VisitFact(day, time));
            }
        }
        for (Act act : index.acts()) {
            BilledAct billed = new BilledAct(act);
            session.insert(billed);
            act.sets().forEach(set -> session.insert(new Membership(billed, set)));
        }
    }
}
