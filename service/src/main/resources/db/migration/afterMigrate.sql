-- How long rows are kept (santei.retention); empty: for ever.
update retention set period = nullif('${retention}', '')::interval where period is distinct from nullif('${retention}', '')::interval;
