package org.santei.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Rule bases compiled into a folder; what is there stands before what the class path holds under the same names. */
final class CompiledFolder extends URLClassLoader {

    private static final String COMPILED = "org.santei.rules.e";

    CompiledFolder(Path folder) throws IOException {
        super(new URL[] {folder.toUri().toURL()}, CompiledFolder.class.getClassLoader());
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith(COMPILED) ? findClass(name) : super.loadClass(name, resolve);
        }
    }
}
