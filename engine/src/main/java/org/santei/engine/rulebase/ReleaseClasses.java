package org.santei.engine.rulebase;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The compiled rules of one release. They are found here first: the rules of this build may bear the same names. Nothing but
 * the rules themselves is defined, so that they judge the facts of the engine.
 */
final class ReleaseClasses extends ClassLoader {

    private static final String RULES = "org.santei.rules.";

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
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
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
