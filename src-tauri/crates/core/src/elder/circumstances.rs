//! In which circumstances an elder lives: words for what a form offers.

crate::words! {
    /// With whom an elder lives, as the basic information of GB/T 42195-2022 (annex A) asks it.
    pub enum LivingSituation {
        /// 独居
        Alone,
        /// 与配偶居住
        WithSpouse,
        /// 与子女居住
        WithChildren,
        /// 与父母居住
        WithParents,
        /// 与兄弟姐妹居住
        WithSiblings,
        /// 与其他亲属居住
        WithOtherRelatives,
        /// 与非亲属关系的人居住
        WithNonRelatives,
        /// 养老机构
        Institution,
    }
}

crate::words! {
    /// On whose account an elder is served: who pays, and which support the elder is entitled to.
    pub enum Category {
        /// 自费
        SelfPaying,
        /// 特困供养
        Destitute,
        /// 低保
        MinimumLiving,
        /// 低保边缘
        MinimumLivingMargin,
        /// 优抚对象
        EntitledVeteran,
        /// 失独（计划生育特殊家庭）
        LostOnlyChild,
        /// 其他
        Other,
    }
}

crate::words! {
    /// ABO group.
    pub enum BloodType {
        /// A 型
        A,
        /// B 型
        B,
        /// AB 型
        Ab,
        /// O 型
        O,
    }
}

crate::words! {
    /// Rhesus factor.
    pub enum Rhesus {
        /// Rh 阳性
        Positive,
        /// Rh 阴性
        Negative,
    }
}
