package org.santei.rules.cases;

import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the YAML of case files. */
final class CaseYaml {

    private CaseYaml() {}

    /** Leaves every scalar a text: a code keeps its zeros and a date is no instant. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: see above.
        }
    }

    /** The nodes of a file; refuses what is no list. */
    static List<?> list(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumper = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new TextOnly());
        try {
            if (yaml.load(text) instanceof List<?> list) {
                return list;
            }
        } catch (YAMLException e) {
            throw new CaseRefused(file, "not YAML: " + e.getMessage(), e);
        }
        throw new CaseRefused(file, "must be a list of rules with cases");
    }
}
