//! What a refusal can be about.

crate::words! {
    /// The kinds of thing a message or the trail can be about.
    pub enum Subject {
        /// 养老服务组织
        Organisation,
        /// 养老服务中心
        Centre,
        /// 房间
        Room,
        /// 老人
        Elder,
        /// 服务登记
        Enrolment,
        /// 膳食档案
        Diet,
        /// 膳食要求的限值
        DietLimits,
        /// 订餐
        MealOrder,
        /// 停餐
        MealStop,
        /// 访客或员工用餐
        MealGroup,
        /// 截止时间
        MealCutOff,
        /// 中心的供餐
        MealPlace,
        /// 到访
        Visit,
        /// 缺勤
        Absence,
        /// 能力评估
        Assessment,
        /// 来访或在岗
        Presence,
        /// 活动
        Activity,
        /// 自助签到
        Kiosk,
        /// 联系人
        Contact,
        /// 追踪电话
        FollowUpCall,
        /// 当日结束
        DayClosing,
        /// 法定节假日年份
        LegalYear,
        /// 休息日
        ClosedDay,
        /// 加开日
        ExtraDay,
        /// 服务暂停
        EnrolmentPause,
        /// 菜品
        Dish,
        /// 菜品批次
        CookingBatch,
        /// 批次记录
        BatchStep,
        /// 食品留样
        FoodSample,
        /// 冷藏冷冻设备
        ColdPlace,
        /// 冷藏冷冻测温
        ColdReading,
        /// 食品安全日记录
        SafetyDay,
        /// 食品安全标准
        SafetySettings,
        /// 生产单
        Production,
        /// 楼栋
        Building,
        /// 楼层
        Floor,
        /// 照护区
        Ward,
        /// 居室
        CareRoom,
        /// 床位
        Bed,
        /// 入住
        Admission,
        /// 床位占用
        Stay,
        /// 请假外出
        Leave,
        /// 床位预留
        Reservation,
        /// 食材
        Ingredient,
        /// 轮候
        WaitingEntry,
        /// 床位邀约
        BedOffer,
        /// 夜查记录
        NightNote,
        /// 床位月结
        CensusMonth,
        /// 食谱
        MenuMeal,
        /// 循环食谱
        MenuCycle,
        /// 配送线路
        DeliveryRun,
        /// 配送结果
        MealOutcome,
        /// 安全探访
        WelfareCheck,
        /// 剩餐
        MealLeftover,
        /// 用餐反馈
        MealFeedback,
        /// 餐价
        MealPrice,
        /// 补贴方案
        SubsidyRule,
        /// 结算月份
        MealMonth,
        /// The district's whole database.
        District,
    }
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word())
    }
}
