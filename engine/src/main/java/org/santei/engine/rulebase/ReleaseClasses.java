package org.santei.engine.rulebase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The compiled rules of one release. They are found here first: the rules of this build may bear the same names. Nothing but
 * the rules themselves is defined, so that they judge the facts of the engine; and of everything else they find only what
 * compiled rules need: no files, no network, no threads, no reflection, whatever their code says. Code that refers to anything else
 * is not even defined ({@link RuleCode}).
 */
final class ReleaseClasses extends ClassLoader {

    private static final String RULES = "org.santei.rules.";

    private static final List<String> PACKAGES =
            List.of("org.drools.model.", "org.santei.engine.language.", "org.santei.engine.facts.", "java.time.");

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
            "java.lang.invoke.CallSite",
            "java.lang.invoke.MethodHandles",
            "java.lang.invoke.MethodHandles$Lookup",
            "java.lang.invoke.MethodType",
            "java.lang.invoke.StringConcatFactory",
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

    ReleaseClasses(Map<String, byte[]> files) {
        super(ReleaseClasses.class.getClassLoader());
        this.files = files;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(RULES)) {
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

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] code = files.get(name.replace('.', '/') + ".class");
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        Set<String> foreign = RuleCode.foreign(code);
        if (!foreign.isEmpty()) {
            throw new ClassNotFoundException(name + " refers to what is not for rules: " + foreign);
        }
        return defineClass(name, code, 0, code.length);
    }
}
