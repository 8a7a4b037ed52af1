package org.santei.engine.rulebase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The compiled rules of one release. They are found here first: the rules of this build may bear the same names. Nothing but
 * the rules themselves is defined, so that they judge the facts of the engine; and of everything else they find only what
 * compiled rules need: no files, no network, no threads, no reflection, whatever their code says.
 */
final class ReleaseClasses extends ClassLoader {

    private static final String RULES = "org.santei.rules.";

    private static final List<String> PACKAGES = List.of(
            "org.drools.model.",
            "org.kie.api.definition.",
            "org.kie.api.runtime.",
            "org.santei.engine.language.",
            "org.santei.engine.facts.",
            "java.lang.invoke.",
            "java.util.function.",
            "java.time.");

    private static final Set<String> CLASSES = Set.of(
            "java.lang.Object",
            "java.lang.Enum",
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.Comparable",
            "java.lang.Iterable",
            "java.lang.Number",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.System",
            "java.lang.Class",
            "java.lang.Throwable",
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "java.io.Serializable",
            "java.util.Arrays",
            "java.util.Collections",
            "java.util.Collection",
            "java.util.List",
            "java.util.Map",
            "java.util.Set",
            "java.util.Locale",
            "java.util.Optional",
            "org.drools.modelcompiler.dsl.pattern.D",
            "org.drools.modelcompiler.util.EvaluationUtil",
            "org.drools.util.DateUtils");

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> files;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    ReleaseClasses(Map<String, byte[]> files) {
        super(ReleaseClasses.class.getClassLoader());
        this.files = files;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(RULES)) {
            asked.add(name);
            if (!mayBeFound(name)) {
                throw new ClassNotFoundException(name + " is not for rules");
            }
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    static boolean mayBeFound(String name) {
        return CLASSES.contains(name) || PACKAGES.stream().anyMatch(name::startsWith);
    }

    /** The classes beside the rules that they wanted, whether they found them or not. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] code = files.get(name.replace('.', '/') + ".class");
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }
}
