package org.santei.batch.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.santei.batch.input.Given;

/**
 * The folders of results, {@code table=.../month=.../facility=...}. A run writes each of its folders whole; what it has not
 * touched stays. A facility that had bad claims in a month and has none any more loses that folder, too.
 */
public final class ResultFolders {

    private final FileSystem files;
    private final Path root;
    private final Configuration hadoop;

    /**
     * @param out where results are kept; need not be there
     * @throws IOException when its file system cannot be reached
     */
    public ResultFolders(String out, Configuration hadoop) throws IOException {
        this.root = new Path(out);
        this.hadoop = hadoop;
        this.files = root.getFileSystem(hadoop);
    }

    /**
     * The files of every folder.
     *
     * @throws IOException when they cannot be listed
     */
    public Map<String, Set<String>> list() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        if (files.exists(root)) {
            for (Path table : under(root, ResultSchema.TABLE)) {
                for (Path month : under(table, ResultSchema.MONTH)) {
                    for (Path facility : under(month, ResultSchema.FACILITY)) {
                        found.put(name(table, month, facility), names(facility));
                    }
                }
            }
        }
        return found;
    }

    private List<Path> under(Path folder, ResultSchema column) throws IOException {
        List<Path> found = new ArrayList<>();
        for (FileStatus status : files.listStatus(folder)) {
            if (status.isDirectory() && status.getPath().getName().startsWith(column.column() + "=")) {
                found.add(status.getPath());
            }
        }
        return found;
    }

    private Set<String> names(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        for (FileStatus status : files.listStatus(folder)) {
            names.add(status.getPath().getName());
        }
        return names;
    }

    private static String name(Path table, Path month, Path facility) {
        return table.getName() + "/" + month.getName() + "/" + facility.getName();
    }

    /**
     * Takes away what a run should have written anew and had nothing for; returns the folders that it has written.
     *
     * @param before the files of every folder before the run
     * @throws IOException when folders cannot be listed or deleted
     */
    public List<String> settle(Map<String, Set<String>> before) throws IOException {
        Map<String, Set<String>> now = list();
        List<String> written = new ArrayList<>();
        Set<String> months = new TreeSet<>();
        Set<String> facilities = new TreeSet<>();
        now.forEach((folder, names) -> {
            if (!names.equals(before.get(folder))) {
                String[] part = folder.split("/", -1);
                written.add(folder);
                months.add(part[1] + "/" + part[2]);
                facilities.add(part[2]);
            }
        });
        String unknown = ResultSchema.MONTH.column() + "=" + Given.Place.UNKNOWN;
        for (String folder : now.keySet()) {
            String[] part = folder.split("/", -1);
            boolean again = months.contains(part[1] + "/" + part[2])
                    || (part[1].equals(unknown) && facilities.contains(part[2]));
            if (again && !written.contains(folder)) {
                files.delete(new Path(root, folder), true);
                files.delete(new Path(root, Aggregates.FOLDER + folder.substring(part[0].length())), true);
            }
        }
        return written;
    }

    /** The full name of a folder. */
    public String path(String folder) {
        return new Path(root, folder).toString();
    }

    /**
     * Writes a small file beside the folders.
     *
     * @throws IOException when it cannot be written
     */
    public void write(String name, byte[] content) throws IOException {
        try (var out = root.getFileSystem(hadoop).create(new Path(root, name), true)) {
            out.write(content);
        }
    }
}
