-- How the district keeps lunar birthdays that not every year has. No row: as most families do.
CREATE TABLE lunar_birthday_setting (
    id BIGINT PRIMARY KEY,
    leap_month TEXT NOT NULL,
    day_thirty TEXT NOT NULL,
    CONSTRAINT lunar_birthday_setting_one_check CHECK (id = 1),
    CONSTRAINT lunar_birthday_setting_leap_month_check CHECK (leap_month IN ('plain_month', 'following_month')),
    CONSTRAINT lunar_birthday_setting_day_thirty_check CHECK (day_thirty IN ('day_twenty_nine', 'next_day'))
);
